import { useSessionState } from '../session/session-context.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import button from '../ui/StatusButton.module.css';
import type { Command } from './shortcuts.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
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
  readonly run: (command: Command) => void;
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
        {
          kind: 'action',
          label: 'Next misspelled word',
          shortcut: 'F7',
          disabled: !spelling,
          onSelect: () => run('next-misspelling'),
        },
        {
          kind: 'action',
          label: spelling ? 'Stop checking spelling' : 'Check spelling',
          onSelect: () => run('toggle-spelling'),
        },
        {
          kind: 'action',
          label: smartTyping ? 'Leave quotes and dashes as typed' : 'Set quotes and dashes as typed',
          onSelect: () => run('toggle-smart-typing'),
        },
        {
          kind: 'action',
          label: readability ? 'Stop marking long sentences' : 'Mark long sentences',
          onSelect: () => run('toggle-readability'),
        },
        { kind: 'separator', key: 'more' },
        { kind: 'action', label: 'Dictionaries and words…', onSelect: () => run('spelling') },
      ]}
    />
  );
}
