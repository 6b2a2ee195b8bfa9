import { createFollowing, type Following } from '../following/following.ts';
import type { PreferencesStore } from './preferences.ts';

/** Text and page go along with each other, also where only one of them is in sight. */
export function followViews(preferences: PreferencesStore): Following {
  const following = createFollowing();
  preferences.store.subscribe(({ view }, before) => {
    if (view === before.view) return;
    following.remember();
    if (before.view === 'preview') requestAnimationFrame(following.recall);
  });
  return following;
}
