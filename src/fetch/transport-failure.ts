import type { ProblemCode } from '../model/problem.ts';
import { FetchError } from './fetch-error.ts';

type Meaning = {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
};

const LATER = 'Run again later; the other documents went on.';
const ONLINE = 'Is this machine online?';
const TRY_HTTP = 'Try the address with http.';
const BROWSER = 'Open it in a browser to see why; if the certificate is wrong, save the page and give the file.';
const LEAVE_OUT = 'Leave this source out.';

/** A failure that the next try may not meet. */
const passing = (code: ProblemCode, message: string, hint = LATER): Meaning => ({
  code,
  message,
  hint,
  retryable: true,
});
/** A failure that every try will meet. */
const lasting = (code: ProblemCode, message: string, hint: string): Meaning => ({
  code,
  message,
  hint,
  retryable: false,
});

/** What node and undici call a failure below HTTP, and what it means to the reader. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  // Before the connection.
  ENOTFOUND: lasting('unreachable', 'There is no server of this name.', 'Check the address.'),
  EAI_AGAIN: passing('unreachable', 'The name could not be looked up.', ONLINE),
  ENETUNREACH: passing('unreachable', 'There is no way to the server.', ONLINE),
  EHOSTUNREACH: passing('unreachable', 'There is no way to the server.', ONLINE),
  ECONNREFUSED: passing('unreachable', 'The server refused the connection.'),
  UND_ERR_CONNECT_TIMEOUT: passing('timed-out', 'The server did not take the connection in time.'),
  ETIMEDOUT: passing('timed-out', 'The server did not take the connection in time.'),
  // While it is made secure.
  ERR_SSL_WRONG_VERSION_NUMBER: lasting('unreachable', 'The server does not speak https there.', TRY_HTTP),
  ERR_SSL_PACKET_LENGTH_TOO_LONG: lasting('unreachable', 'The server does not speak https there.', TRY_HTTP),
  CERT_HAS_EXPIRED: lasting('unreachable', "The server's certificate has expired.", BROWSER),
  DEPTH_ZERO_SELF_SIGNED_CERT: lasting('unreachable', "The server's certificate is signed by itself.", BROWSER),
  SELF_SIGNED_CERT_IN_CHAIN: lasting('unreachable', "The server's certificate is signed by nobody known.", BROWSER),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: lasting('unreachable', "The server's certificate cannot be verified.", BROWSER),
  ERR_TLS_CERT_ALTNAME_INVALID: lasting('unreachable', "The server's certificate is for another name.", BROWSER),
  // While the answer comes.
  ECONNRESET: passing('unreachable', 'The server broke the connection off.'),
  EPIPE: passing('unreachable', 'The server broke the connection off.'),
  UND_ERR_SOCKET: passing('unreachable', 'The server broke the connection off.'),
  UND_ERR_HEADERS_TIMEOUT: passing('timed-out', 'The server did not begin to answer in time.'),
  UND_ERR_HEADERS_OVERFLOW: lasting('too-large', "The headers of the server's answer are too large.", LEAVE_OUT),
  // While the body comes.
  UND_ERR_BODY_TIMEOUT: passing('timed-out', 'The server stopped in the middle of the document.'),
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: passing(
    'truncated',
    'The document is shorter or longer than the server announced.',
  ),
  Z_BUF_ERROR: passing('truncated', 'The packed document ends in the middle.'),
  Z_DATA_ERROR: lasting('malformed', 'The packed document is damaged.', LATER),
};

const NOT_HTTP = lasting(
  'malformed',
  "The server's answer is not valid HTTP.",
  'Leave this source out, or save the page and give the file.',
);
const BROKEN_OFF = passing('truncated', 'The server broke off in the middle of the document.');

/** The parser's errors have a name and sometimes a code, "HPE_INVALID_CHUNK_SIZE"; two of the client's only a message. */
const isNotHttp = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'HTTPParserError' || error.message === 'bad response' || error.message === 'bad upgrade');

const codesOf = (error: unknown): string[] => {
  const codes: string[] = [];
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if ('code' in e && typeof e.code === 'string') codes.push(e.code);
    // Happy eyeballs tries several addresses, and fails with all their errors together.
    if (e instanceof AggregateError) for (const one of e.errors) codes.push(...codesOf(one));
  }
  return codes;
};

const meaningOf = (error: unknown, duringBody: boolean): Meaning => {
  if (isNotHttp(error)) return NOT_HTTP;
  const codes = codesOf(error);
  const meaning = MEANINGS[codes.find((code) => Object.hasOwn(MEANINGS, code)) ?? ''];
  if (meaning?.code === 'unreachable' && duringBody) return BROKEN_OFF;
  return (
    meaning ?? lasting('unreachable', `The server could not be reached (${codes[0] ?? 'no reason given'}).`, LATER)
  );
};

/** A failure below HTTP as a FetchError; a FetchError comes back as it is, from however deep. */
export const transportFailure = (error: unknown, when: { readonly duringBody: boolean }): FetchError => {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++)
    if (e instanceof FetchError) return e;
  const { code, message, hint, retryable } = meaningOf(error, when.duringBody);
  return new FetchError(code, message, { cause: error, hint, retryable });
};
