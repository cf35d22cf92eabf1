import { z } from 'zod';
import { Alert } from '../src/model/alert.ts';
import { Claim } from '../src/model/claim.ts';
import { Decision } from '../src/model/decision.ts';
import { Block, Document } from '../src/model/document.ts';
import { Finding } from '../src/model/finding.ts';
import { Period } from '../src/model/period.ts';
import { Pipeline } from '../src/model/pipeline.ts';
import { Quantity } from '../src/model/quantity.ts';
import { Report } from '../src/model/report.ts';

/** The JSON Schemas as they should stand in `schemas/`: path and text of each. The pipeline's is of what a user writes. */
export const schemaFiles = (): Map<string, string> => {
  const records = {
    document: Document,
    block: Block,
    quantity: Quantity,
    period: Period,
    claim: Claim,
    finding: Finding,
    decision: Decision,
    report: Report,
    alert: Alert,
  };
  const files = new Map<string, string>();
  const add = (name: string, schema: object): void =>
    void files.set(`schemas/${name}.json`, `${JSON.stringify({ ...schema, title: `Tieout ${name}` }, null, 2)}\n`);
  for (const [name, record] of Object.entries(records)) add(name, z.toJSONSchema(record, { io: 'output' }));
  add('pipeline', z.toJSONSchema(Pipeline, { io: 'input' }));
  return files;
};
