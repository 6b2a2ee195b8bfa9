import { type Arrangement, PERIODS, type Sort } from '../../../shared/library/arrangement.ts';
import { STATUSES } from '../../../shared/story/status.ts';

/** An arrangement as SQLite takes it, of the table `facts`. */
export interface ArrangedSql {
  readonly order: string;
  /** What the stories of a group share; null when there are none. */
  readonly group: string | null;
  /** Puts groups into the order in which their stories come. */
  readonly groupOrder: string;
}

/** Those of `facts` that say when. */
const DATES: ReadonlySet<Sort> = new Set(['changed', 'created', 'published', 'deadline']);

/** `now` in milliseconds is what today is told by; days begin where the computer's clock says so. */
export function arrangedSql({ sort, descending, group }: Arrangement, now: number): ArrangedSql {
  const direction = descending ? 'DESC' : 'ASC';
  const order =
    sort === 'changed'
      ? `facts.changed ${direction}, facts.id ${direction}`
      : `facts.${sort} IS NULL, facts.${sort} ${direction}, facts.changed DESC, facts.id DESC`;
  switch (group) {
    case 'none':
      return { order, group: null, groupOrder: '' };
    case 'status': {
      const groupOrder = placeOf('facts.status', STATUSES);
      return { order: `${groupOrder}, ${order}`, group: 'facts.status', groupOrder };
    }
    case 'date': {
      const period = periodOf(`facts.${DATES.has(sort) ? sort : 'changed'}`, now);
      const latestFirst = descending || !DATES.has(sort);
      const groupOrder = `${period} = '', ${placeOf(period, PERIODS)} ${latestFirst ? 'ASC' : 'DESC'}`;
      return { order: `${groupOrder}, ${order}`, group: period, groupOrder };
    }
    case 'section':
    case 'place':
    case 'assignee': {
      const name = `facts.${group}`;
      const groupOrder = `${name} = '', ${name} COLLATE NOCASE, ${name}`;
      return { order: `${groupOrder}, ${order}`, group: name, groupOrder };
    }
  }
}

function placeOf(value: string, all: readonly string[]): string {
  return `CASE ${value} ${all.map((name, place) => `WHEN '${name}' THEN ${place}`).join(' ')} ELSE ${all.length} END`;
}

/** The beginnings are made of numbers alone, so that they may stand in the statement. */
function periodOf(column: string, now: number): string {
  const beginnings = [8, 2, 1, 0, -1, -7, -30].map((days) => dayBeginning(now, days));
  const cases = beginnings.map((beginning, at) => `WHEN ${column} >= '${beginning}' THEN '${PERIODS[at]}'`);
  return `CASE WHEN ${column} IS NULL THEN '' ${cases.join(' ')} ELSE 'older' END`;
}

function dayBeginning(now: number, days: number): string {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + days).toISOString();
}
