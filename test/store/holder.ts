import { openStore } from '../../src/store/store.ts';
import { aClaim, aDocument } from './records.ts';

/**
 * A process that the tests start and kill: it opens the store in the directory that is its argument, saves a document, says so,
 * and then holds the store for as long as it lives.
 */
const store = await openStore({ directory: process.argv[2] ?? '', command: 'tieout run' });
const document = aDocument('Saved by a process that was killed.');
await store.saveDocument({ pipeline: 'p', reader: 'r', document, claims: [aClaim(document, 1)], problems: [] });
console.log('saved');
setInterval(() => {}, 1_000);
