/** A small generator of pseudo-random numbers (mulberry32): the same seed, the same numbers. */
export const random = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};

/** What breaks readers: tags in the wrong place, ends that never come, numbers without bounds, bytes that are no text. */
const NASTY = [
  '<',
  '>',
  '</td>',
  '<table>',
  '</table>',
  '<td rowspan=9999 colspan=9999>',
  '<tr>',
  '<ix:nonFraction name="a:b" scale="99">',
  '</ix:nonFraction>',
  '<div style="position:relative;height:792pt;width:612pt">',
  '<font style="left:-9pt;top:1e9pt;position:absolute">',
  '<!--',
  ']]>',
  '&#x110000;',
  '&#0;',
  '\u0000',
  '|',
  '|---|---|\n',
  '---\n',
  '\f',
  '(“',
  '”)',
  '((((',
  '\n\n',
  '\r',
  '<br><br>',
  '<hr>',
  '<p>',
  '</p></p>',
  '<title>',
  '<script>',
  '%PDF-1.7',
  '\ud800',
  '￿',
  ' . . . . ',
  '$',
  '(',
  ')',
  '%',
  '<DOCUMENT><TEXT>',
  '</TEXT>',
  '<PAGE>',
  'begin 644 a.jpg\n',
];

/** A copy of the bytes with one to six stretches cut out, doubled, moved, overwritten or broken by something nasty. */
export const mutated = (bytes: Uint8Array, seed: number): Uint8Array => {
  const next = random(seed);
  let copy: Buffer = Buffer.from(bytes);
  for (let times = 1 + next(6); times > 0; times--) {
    const at = next(copy.length + 1);
    const length = next(next(4) === 0 ? copy.length + 1 : 200);
    const piece = copy.subarray(at, at + length);
    switch (next(6)) {
      case 0:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
        break;
      case 1:
        copy = Buffer.concat([copy.subarray(0, at), piece, copy.subarray(at)]);
        break;
      case 2:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length), piece]);
        break;
      case 3:
        for (let i = at; i < Math.min(copy.length, at + 20); i++) copy[i] = next(256);
        break;
      case 4:
        copy = copy.subarray(0, Math.max(1, at));
        break;
      default:
        copy = Buffer.concat([
          copy.subarray(0, at),
          Buffer.from((NASTY[next(NASTY.length)] as string).repeat(1 + next(3))),
          copy.subarray(at),
        ]);
    }
  }
  return copy;
};
