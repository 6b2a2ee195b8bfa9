import { countedTime } from '../../../shared/gate/clock.ts';
import type { StepTerms } from '../../../shared/gate/story-checks.ts';
import type { Site } from '../../../shared/site-profile/site.ts';
import type { LibraryClock } from '../clock/library-clock.ts';
import { siteOrUsual } from '../site/site-or-usual.ts';

/** What the stories of a library are measured by now. */
export async function stepTerms(library: {
  site(): Promise<Site>;
  readonly clock: Pick<LibraryClock, 'read'>;
}): Promise<StepTerms> {
  const [requirements, clock] = await Promise.all([siteOrUsual(library), library.clock.read()]);
  return { requirements, now: countedTime(clock) };
}
