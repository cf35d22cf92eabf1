import iconv from 'iconv-lite';

/**
 * XML as text. The encoding, as the XML specification has it (appendix F): the byte order mark, then the declaration,
 * `<?xml version="1.0" encoding="ISO-8859-1"?>`, then the Content-Type, then UTF-8.
 */
export const decodeXml = (bytes: Uint8Array, contentType: string | null): string => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 200).toString('latin1');
  const marked = head.startsWith('\xef\xbb\xbf') ? 'utf-8' : /^(?:\xff\xfe|\xfe\xff)/.test(head) ? 'utf-16' : null;
  const declared = /^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  const served = /;\s{0,5}charset\s{0,5}=\s{0,5}"?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
  const encoding = [marked, declared, served].find((name) => name != null && iconv.encodingExists(name)) ?? 'utf-8';
  return iconv.decode(buffer, encoding);
};
