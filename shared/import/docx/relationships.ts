import { elementsIn } from '../xml/xml-tree.ts';
import type { DocxPackage } from './docx-package.ts';
import { parseWordXml } from './word-xml.ts';

/** What a part refers to by id: another part, or an address outside. */
export interface Relationship {
  /** The last step of the relationship's type, e.g. `image`, `hyperlink`, `officeDocument`. */
  readonly kind: string;
  /** Path of a part of the package, or the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** The relationships of a part (of the package itself when `path` is empty), by id; none when it has none. */
export function relationshipsOf(parts: DocxPackage, path: string): Relationships {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const source = parts.readText(`${folder}_rels/${path.slice(slash)}.rels`);
  const found = new Map<string, Relationship>();
  if (source === null) return found;
  for (const { attributes } of elementsIn(parseWordXml(source), 'Relationship')) {
    const id = attributes.get('Id');
    const target = attributes.get('Target') ?? '';
    if (id === undefined) continue;
    const external = attributes.get('TargetMode') === 'External';
    const kind = (attributes.get('Type') ?? '').replace(/^.*\//, '');
    found.set(id, { kind, external, target: external ? target : partPath(folder, target) });
  }
  return found;
}

/** The target of the only relationship of a kind, or undefined. */
export function targetOf(relationships: Relationships, kind: string): string | undefined {
  return [...relationships.values()].find((relationship) => relationship.kind === kind)?.target;
}

function partPath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
