import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/fetch/address.ts';
import { guardedLookup, guardUrl } from '../../src/fetch/guard.ts';

const octet = fc.integer({ min: 0, max: 255 });

describe('addresses of the public internet', () => {
  it.each([
    '8.8.8.8',
    '23.63.77.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '2606:4700::1',
    '2a00:1450::8a',
    '::ffff:8.8.8.8',
  ])('are %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['loopback', '::1'],
    ['this host', '0.0.0.0'],
    ['this host', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['cloud metadata in carrier-grade NAT', '100.100.100.200'],
    ['link-local, cloud metadata', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['unique local, cloud metadata', 'fd00:ec2::254'],
    ['site-local', 'fec0::1'],
    ["a cloud's wire server", '168.63.129.16'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
    ['compatible loopback', '::127.0.0.1'],
    ['NAT64 of loopback', '64:ff9b::7f00:1'],
    ['6to4 of a private address', '2002:a00:1::'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '192.0.2.1'],
    ['documentation', '2001:db8::1'],
    ['benchmarking', '198.18.0.1'],
    ['reserved', '240.0.0.1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('are not %s: %s', (_, address) => expect(isPublicAddress(address)).toBe(false));

  it('an IPv6-mapped form is as public as what it maps', () => {
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        const plain = `${a}.${b}.${c}.${d}`;
        return isPublicAddress(`::ffff:${plain}`) === isPublicAddress(plain);
      }),
    );
  });
});

const told = (action: () => unknown): string => {
  try {
    return String(action());
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
};

describe('the guard of addresses', () => {
  it.each([
    ['http://127.1/', '127.0.0.1 is not on the public internet.'],
    ['http://0x7f000001/', '127.0.0.1 is not on the public internet.'],
    ['http://017700000001/', '127.0.0.1 is not on the public internet.'],
    ['http://[::]/', ':: is not on the public internet.'],
    ['http://127.0.0.1./', '127.0.0.1 is not on the public internet.'],
    ['https://user@news.example/', 'The address carries a user name or password.'],
    ['gopher://news.example/', 'Tieout reads http and https addresses, not gopher.'],
    ['data:text/html,hello', 'Tieout reads http and https addresses, not data.'],
    [`https://news.example/${'a'.repeat(5000)}`, 'The address is longer than 4096 characters.'],
    ['news.example', 'This is not a web address.'],
    ['http://', 'This is not a web address.'],
  ])('refuses %s', (url, message) => expect(told(() => guardUrl(url, new Set()))).toBe(message));

  it.each(['https://news.example/a?b#c', 'http://8.8.8.8:8080/'])('lets %s through', (url) => {
    expect(told(() => guardUrl(url, new Set()))).toBe(url);
  });

  it('lets an allowed host through, and no other', () => {
    expect(told(() => guardUrl('http://10.0.0.5/', new Set(['10.0.0.5'])))).toBe('http://10.0.0.5/');
    expect(told(() => guardUrl('http://10.0.0.6/', new Set(['10.0.0.5'])))).toContain('not on the public internet');
  });
});

type Answer = { address: string; family: number }[];

const lookUp = (answers: Answer[], allowHosts: string[] = []) => {
  let asked = 0;
  const lookup = guardedLookup(async () => answers[asked++] ?? [], new Set(allowHosts));
  const result = new Promise<Answer | string>((done) =>
    lookup('news.example', { all: true }, (error, found) => done(error === null ? (found as Answer) : error.message)),
  );
  return { result, asked: () => asked };
};

describe('the guard of names', () => {
  const outer = { address: '8.8.8.8', family: 4 };
  const inner = { address: '10.0.0.1', family: 4 };

  it('connects to the very addresses that were looked at: an answer that changes later changes nothing', async () => {
    const { result, asked } = lookUp([[outer], [inner]]);
    expect(await result).toEqual([outer]);
    expect(asked()).toBe(1);
  });
  it.each([[[inner]], [[outer, inner]], [[{ address: '::ffff:a00:1', family: 6 }]]])('refuses %j', async (answer) => {
    expect(await lookUp([answer]).result).toMatch(/^news\.example \(.*\) is not on the public internet\.$/);
  });
  it('lets an allowed name be where it is', async () => {
    expect(await lookUp([[inner]], ['news.example']).result).toEqual([inner]);
  });
  it('says that a name without addresses is not there', async () => {
    expect(await lookUp([[]]).result).toBe('no address for news.example');
  });
});
