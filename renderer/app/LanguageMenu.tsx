import type { RunCommand } from '../../shared/commands/commands.ts';
import { lazily } from '../../shared/lazily.ts';
import { useSessionState } from '../session/session-context.ts';
import { commandEntry, toggleEntry } from '../ui/command-words.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import button from '../ui/StatusButton.module.css';

const names = lazily(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }));

function languageName(tag: string): string {
  try {
    return names().of(tag) ?? tag;
  } catch (error) {
    // A tag that is being typed is no language yet.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

export interface LanguageMenuProps {
  readonly spelling: boolean;
  readonly smartTyping: boolean;
  readonly readability: boolean;
  readonly run: RunCommand;
}

/** The language of the open story, and what the window does because of it. */
export function LanguageMenu({ spelling, smartTyping, readability, run }: LanguageMenuProps) {
  const language = useSessionState((state) => state.fields?.language ?? null);
  if (language === null) return null;
  const name = languageName(language);
  return (
    <MenuButton
      trigger={
        <button type="button" className={button.button} aria-label={`Language and spelling: ${name}`}>
          {spelling ? name : `${name}, spelling off`}
        </button>
      }
      entries={[
        commandEntry('next-misspelling', run, { disabled: !spelling }),
        toggleEntry('toggle-spelling', run, spelling),
        toggleEntry('toggle-smart-typing', run, smartTyping),
        toggleEntry('toggle-readability', run, readability),
        { kind: 'separator', key: 'more' },
        commandEntry('spelling', run),
      ]}
    />
  );
}
