FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs scripts/build-store-template.mjs scripts/
COPY src src
# `npm ci` builds dist/ (`prepare`), for which it needs the compiler: the tools go afterwards.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
# The desk is where pipelines lie, and reports, alerts and copies of pages are written: a volume that the user `node` owns.
RUN mkdir /desk && chown node:node /desk
COPY --chown=node:node pipelines /desk/pipelines
USER node
WORKDIR /desk
VOLUME /desk
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
