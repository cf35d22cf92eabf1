import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './address.ts';
import { FetchError } from './fetch-error.ts';

/** All addresses of a host name, as the system's resolver gives them. */
export type Resolver = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

export const systemResolver: Resolver = (hostname) => systemLookup(hostname, { all: true });

/** The host of a URL as an address or a name: no brackets, no final dot, lower case. */
export const hostOf = (url: URL): string =>
  url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** No page needs a longer one; servers refuse them, and rules would be tried on every place of it. */
const LONGEST_URL = 4_096;

const refusal = (host: string, address: string): FetchError =>
  new FetchError('not-allowed', `${host === address ? host : `${host} (${address})`} is not on the public internet.`, {
    hint: `If the server is yours, say so in the pipeline (allow: { hosts: ["${host}"] }) or in TIEOUT_ALLOW_HOSTS.`,
  });

/** The URL, if it may be asked for at all; throws FetchError. Called for the first address and for every redirect. */
export const guardUrl = (text: string, allowHosts: ReadonlySet<string>, base?: URL): URL => {
  if (!URL.canParse(text, base?.href)) {
    if (base === undefined)
      throw new FetchError('not-found', 'This is not a web address.', { hint: 'Check the spelling.' });
    throw new FetchError('unreachable', `The server sends us to "${text.slice(0, 80)}", which is no address.`, {
      hint: 'Open it in a browser, and give the address where you end.',
    });
  }
  const url = new URL(text, base);
  if (url.href.length > LONGEST_URL)
    throw new FetchError('not-allowed', `The address is longer than ${LONGEST_URL} characters.`, {
      hint: 'Open it in a browser, save the page, and give the file.',
    });
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('not-allowed', `Tieout reads http and https addresses, not ${url.protocol.slice(0, -1)}.`, {
      hint:
        base === undefined ? 'Save the document and give the file.' : 'The server sent us there; open it in a browser.',
    });
  if (url.username !== '' || url.password !== '')
    throw new FetchError('not-allowed', 'The address carries a user name or password.', {
      hint: 'Leave it out, or save the document and give the file.',
    });
  const host = hostOf(url);
  // `connect.lookup` is never called for a literal address: it is looked at here.
  if (isIP(host) !== 0 && !isPublicAddress(host) && !allowHosts.has(host)) throw refusal(host, host);
  return url;
};

/**
 * A `lookup` for sockets that answers only with public addresses. The socket connects to the very addresses that were looked
 * at, so an answer that changes a moment later changes nothing.
 */
export const guardedLookup = (resolver: Resolver, allowHosts: ReadonlySet<string>): LookupFunction => {
  const resolve = async (name: string): Promise<{ address: string; family: number }[]> => {
    const host = name.replace(/\.$/, '').toLowerCase();
    const found = [...(await resolver(host))];
    const inner = allowHosts.has(host) ? undefined : found.find(({ address }) => !isPublicAddress(address));
    if (inner !== undefined) throw refusal(host, inner.address);
    if (found.length === 0) throw Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
    return found;
  };
  return (hostname, options, done) => {
    resolve(hostname).then(
      (found) => {
        const first = found[0];
        if (options.all === true || first === undefined) done(null, found);
        else done(null, first.address, first.family);
      },
      (error) => done(error, '', 0),
    );
  };
};
