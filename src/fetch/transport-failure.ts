import { FetchError } from './fetch-error.ts';

type Reading = {
  readonly code: ConstructorParameters<typeof FetchError>[0];
  readonly message: string;
  readonly hint?: string;
  readonly retryable?: boolean;
};

const NO_TLS = 'The server does not speak https there.';
const TLS_HINT = 'Open it in a browser to see why; if the certificate is wrong, save the page and give the file.';
const LATER = 'Run again later; the other documents went on.';

/** What node and undici call a failure below HTTP, and what it means to the reader. Errors that are not here are "could not reach". */
const READINGS: Readonly<Record<string, Reading>> = {
  ENOTFOUND: { code: 'unreachable', message: 'There is no server of this name.', hint: 'Check the address.' },
  EAI_AGAIN: {
    code: 'unreachable',
    message: 'The name could not be looked up.',
    hint: 'Is this machine online?',
    retryable: true,
  },
  ECONNREFUSED: { code: 'unreachable', message: 'The server refused the connection.', hint: LATER, retryable: true },
  ENETUNREACH: {
    code: 'unreachable',
    message: 'There is no way to the server.',
    hint: 'Is this machine online?',
    retryable: true,
  },
  EHOSTUNREACH: {
    code: 'unreachable',
    message: 'There is no way to the server.',
    hint: 'Is this machine online?',
    retryable: true,
  },
  ECONNRESET: { code: 'unreachable', message: 'The server broke the connection off.', hint: LATER, retryable: true },
  EPIPE: { code: 'unreachable', message: 'The server broke the connection off.', hint: LATER, retryable: true },
  UND_ERR_SOCKET: {
    code: 'unreachable',
    message: 'The server broke the connection off.',
    hint: LATER,
    retryable: true,
  },
  UND_ERR_CONNECT_TIMEOUT: {
    code: 'timed-out',
    message: 'The server did not take the connection in time.',
    hint: LATER,
    retryable: true,
  },
  ETIMEDOUT: {
    code: 'timed-out',
    message: 'The server did not take the connection in time.',
    hint: LATER,
    retryable: true,
  },
  UND_ERR_HEADERS_TIMEOUT: {
    code: 'timed-out',
    message: 'The server did not begin to answer in time.',
    hint: LATER,
    retryable: true,
  },
  UND_ERR_BODY_TIMEOUT: {
    code: 'timed-out',
    message: 'The server stopped in the middle of the document.',
    hint: LATER,
    retryable: true,
  },
  UND_ERR_HEADERS_OVERFLOW: {
    code: 'too-large',
    message: "The headers of the server's answer are too large.",
    hint: 'Leave this source out.',
  },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: {
    code: 'truncated',
    message: 'The document is shorter or longer than the server announced.',
    hint: LATER,
    retryable: true,
  },
  Z_BUF_ERROR: { code: 'truncated', message: 'The packed document ends in the middle.', hint: LATER, retryable: true },
  Z_DATA_ERROR: { code: 'malformed', message: 'The packed document is damaged.', hint: LATER },
  ERR_SSL_WRONG_VERSION_NUMBER: { code: 'unreachable', message: NO_TLS, hint: 'Try the address with http.' },
  ERR_SSL_PACKET_LENGTH_TOO_LONG: { code: 'unreachable', message: NO_TLS, hint: 'Try the address with http.' },
  CERT_HAS_EXPIRED: { code: 'unreachable', message: "The server's certificate has expired.", hint: TLS_HINT },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    code: 'unreachable',
    message: "The server's certificate is signed by itself.",
    hint: TLS_HINT,
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    code: 'unreachable',
    message: "The server's certificate is signed by nobody known.",
    hint: TLS_HINT,
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    code: 'unreachable',
    message: "The server's certificate cannot be verified.",
    hint: TLS_HINT,
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    code: 'unreachable',
    message: "The server's certificate is for another name.",
    hint: TLS_HINT,
  },
};

/** The parser's errors have a name and sometimes a code, "HPE_INVALID_CHUNK_SIZE"; two of the client's only a message. */
const isNotHttp = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'HTTPParserError' || error.message === 'bad response' || error.message === 'bad upgrade');

const NOT_HTTP: Reading = {
  code: 'malformed',
  message: "The server's answer is not valid HTTP.",
  hint: 'Leave this source out, or save the page and give the file.',
};

const codesOf = (error: unknown): string[] => {
  const codes: string[] = [];
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if ('code' in e && typeof e.code === 'string') codes.push(e.code);
    // Happy eyeballs tries several addresses, and fails with all their errors together.
    if (e instanceof AggregateError) for (const one of e.errors) codes.push(...codesOf(one));
  }
  return codes;
};

const readingOf = (error: unknown, duringBody: boolean): Reading => {
  const codes = codesOf(error);
  if (isNotHttp(error)) return NOT_HTTP;
  const code = codes.find((c) => c in READINGS);
  const reading = code === undefined ? undefined : READINGS[code];
  if (reading?.code === 'unreachable' && duringBody)
    return {
      code: 'truncated',
      message: 'The server broke off in the middle of the document.',
      hint: LATER,
      retryable: true,
    };
  return (
    reading ?? {
      code: 'unreachable',
      message: `The server could not be reached (${codes[0] ?? 'no reason given'}).`,
      hint: LATER,
    }
  );
};

/** A failure below HTTP as a FetchError; a FetchError comes back as it is, from however deep. */
export const transportFailure = (error: unknown, when: { readonly duringBody: boolean }): FetchError => {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++)
    if (e instanceof FetchError) return e;
  const { code, message, hint, retryable } = readingOf(error, when.duringBody);
  return new FetchError(code, message, {
    cause: error,
    ...(hint === undefined ? {} : { hint }),
    retryable: retryable ?? false,
  });
};
