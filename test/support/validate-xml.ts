import { memoryPages, validateXML } from 'xmllint-wasm';
import { readFixture } from './public-fixtures.ts';

const FOLDER = 'wire/schemas';

/**
 * What libxml2 finds wrong with documents by a schema of the public test material; `parts` are the files that
 * the schema includes.
 */
export async function schemaErrors(
  documents: readonly string[],
  schema: string,
  parts: readonly string[],
): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, at) => ({ fileName: `story-${at}.xml`, contents })),
    schema: [{ fileName: schema, contents: readFixture(`${FOLDER}/${schema}`) }],
    preload: parts.map((fileName) => ({ fileName, contents: readFixture(`${FOLDER}/${fileName}`) })),
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
