import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { groupedNumber } from '../../../../shared/grouped-number.ts';
import type { Facets } from '../../../../shared/library/facets.ts';
import { queryHasTerm, toggleTerm } from '../../../../shared/search/toggle-term.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Words } from '../../../ui/Words.tsx';
import { useStories, useStoriesState } from '../stories-context.ts';
import styles from './FilterPanel.module.css';
import { type FacetGroup, facetGroups } from './facet-groups.ts';

/** More only when they are asked for. */
const SHOWN = 6;

/**
 * What the list can be narrowed to, with how many stories of it each would leave; it writes the query of
 * the search field.
 */
export function FilterPanel() {
  const stories = useStories();
  const query = useStoriesState((state) => state.query);
  const listing = useStoriesState((state) => state.listing);
  const [facets, setFacets] = useState<Facets | null>(null);
  // With the list, for what was changed in the library changes the counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said.
  useEffect(() => {
    let gone = false;
    void stories.facets().then((found) => {
      if (!gone && found) setFacets(found);
    });
    return () => {
      gone = true;
    };
  }, [stories, query, listing]);
  if (!facets) return <p className={styles.total}>Counting…</p>;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.total}>{storiesCount(facets.total)}</span>
        <Button variant="quiet" disabled={query === ''} onClick={() => stories.search('')}>
          Clear
        </Button>
      </div>
      {facetGroups(facets).map((group) => (
        <Group
          key={group.title}
          group={group}
          query={query}
          onToggle={(term) => stories.search(toggleTerm(query, term))}
        />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: FacetGroup;
  readonly query: string;
  readonly onToggle: (term: FacetGroup['rows'][number]['term']) => void;
}

function Group({ group: { title, rows }, query, onToggle }: GroupProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section aria-label={title} className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      {shown.map(({ label, count, term }) => {
        const chosen = queryHasTerm(query, term);
        return (
          <label key={label} className={styles.row}>
            <input type="checkbox" checked={chosen} onChange={() => onToggle(term)} />
            <span className={styles.mark}>{chosen && <Check size={13} aria-hidden />}</span>
            <span className={styles.label}>
              <Words>{label}</Words>
            </span>
            <span className={styles.count}>{groupedNumber(count)}</span>
          </label>
        );
      })}
      {rows.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${groupedNumber(rows.length - SHOWN)} more`}
        </button>
      )}
    </section>
  );
}
