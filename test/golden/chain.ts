import { readFileSync } from 'node:fs';
import type { Claim } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parse } from '../../src/parse/parse.ts';
import { claimsOf } from '../../src/pipeline/read-document.ts';
import { readPipeline } from '../../src/pipeline/read-pipeline.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { resolveSources } from '../../src/source/resolve.ts';

/** What the pure stages make of the demo's own sources, in this process: the documents, the claims, the findings. */
export const readDemo = async (): Promise<{ documents: Document[]; claims: Claim[]; findings: Finding[] }> => {
  const pipeline = await readPipeline('pipelines/demo.yaml');
  const { locators, problems } = await resolveSources(pipeline.sources, {
    baseDirectory: 'pipelines',
    get: () => Promise.reject(new Error('the demo reads files only')),
  });
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('; '));
  const documents: Document[] = [];
  const claims: Claim[] = [];
  for (const { source, at, kind } of locators) {
    if (!('file' in at)) continue;
    const read = await parse({ bytes: readFileSync(at.file), source, mediaType: null, kind, url: null });
    if (read.document === null) throw new Error(`${source}: ${read.problems[0]?.message}`);
    documents.push(read.document);
    claims.push(...claimsOf(read.document, pipeline));
  }
  const findings = reconcile({ claims, documents, checks: pipeline.checks, entities: pipeline.entities });
  return { documents, claims, findings };
};
