/** Signatures and fields of a ZIP file (PKWARE's APPNOTE, section 4.3). */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 1980, midnight: the first moment that a ZIP file can tell. */
const FIRST_DAY = 0x0021;

/** The same ZIP file without the moment at which it was made, so that the same contents make the same bytes. In place. */
export const timeless = (zip: Buffer): Buffer => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a ZIP file');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(entry) !== DIRECTORY_ENTRY) throw new Error('not a directory of a ZIP file');
    setFirstDay(zip, entry + 12);
    setFirstDay(zip, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
};

/** Time and date stand together, two bytes each. */
const setFirstDay = (zip: Buffer, at: number): void => {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(FIRST_DAY, at + 2);
};
