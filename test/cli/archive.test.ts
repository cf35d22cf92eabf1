import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/text/hash.ts';
import { KEYS, openBucketServer } from '../loopback/bucket.ts';
import { tieout, withFolder } from './tieout.ts';

const TEXT = 'Merrow employs 512 people.\n';
const NAME = `${sha256(TEXT).slice(0, 2)}/${sha256(TEXT)}.gz`;

const prepare = (folder: string): void => {
  writeFileSync(join(folder, 'note.txt'), TEXT);
  writeFileSync(join(folder, 'merrow.yaml'), 'name: merrow\nsources:\n  - { file: note.txt, kind: news }\n');
};

it('keeps the bytes in the folder that TIEOUT_ARCHIVE names, and exports them from there', async () => {
  await withFolder(async (cwd) => {
    prepare(cwd);
    const at = { cwd, env: { TIEOUT_ARCHIVE: 'kept' } };
    expect((await tieout(['run', 'merrow.yaml'], at)).status).toBe(0);
    expect(existsSync(join(cwd, 'kept', NAME))).toBe(true);
    expect((await tieout(['documents', 'export', '--warc', 'a.warc.gz'], at)).stderr).toContain('1 fetch');
    const without = await tieout(['documents', 'export', '--warc', 'b.warc.gz'], { cwd });
    expect(without.status).toBe(1);
    expect(without.stderr).toContain('Set TIEOUT_ARCHIVE');
    expect(existsSync(join(cwd, 'b.warc.gz')), 'no half archive is left behind').toBe(false);
  });
});

it('keeps the bytes in a bucket that speaks S3, and exports them from there', async () => {
  const server = await openBucketServer();
  try {
    await withFolder(async (cwd) => {
      prepare(cwd);
      const env = {
        TIEOUT_ARCHIVE: 's3://desk/raw',
        AWS_ENDPOINT_URL: server.url,
        AWS_REGION: 'eu-north-1',
        AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
        AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
      };
      expect((await tieout(['run', 'merrow.yaml'], { cwd, env })).status).toBe(0);
      expect(gunzipSync(server.files.get(`raw/${NAME}`) ?? '').toString()).toBe(TEXT);
      expect((await tieout(['documents', 'export', '--warc', 'a.warc.gz'], { cwd, env })).stderr).toContain('1 fetch');
      const keyless = await tieout(['run', 'merrow.yaml'], { cwd, env: { ...env, AWS_SECRET_ACCESS_KEY: '' } });
      expect([keyless.status, keyless.stderr]).toEqual([2, expect.stringContaining('AWS_SECRET_ACCESS_KEY')]);
    });
  } finally {
    await server.close();
  }
});
