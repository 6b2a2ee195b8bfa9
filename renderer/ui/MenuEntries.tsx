import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { assertNever } from '../../shared/assert-never.ts';
import { ariaKeysOf } from '../../shared/commands/keys.ts';
import { ON_MAC } from '../keyboard/on-mac.ts';
import { classNames } from './class-names.ts';
import { Kbd } from './Kbd.tsx';
import type { MenuAction, MenuChoice, MenuEntry, MenuOfMore } from './menu-entry.ts';
import popup from './popup.module.css';
import { Sentence } from './Sentence.tsx';
import { Words } from './Words.tsx';

/** The rows of a menu, of whichever kind of menu. */
export function MenuEntries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => {
    switch (entry.kind) {
      case 'action':
        return <ActionRow key={entry.label} action={entry} />;
      case 'choice':
        return <ChoiceRows key={entry.label} choice={entry} />;
      case 'menu':
        return <MoreRow key={entry.label} more={entry} />;
      case 'separator':
        return <Menu.Separator key={entry.key} className={popup.separator} />;
      default:
        return assertNever(entry, 'menu entry');
    }
  });
}

function ActionRow({ action }: { readonly action: MenuAction }) {
  return (
    <Menu.Item
      className={classNames(popup.item, action.dangerous && popup.dangerous)}
      disabled={action.disabled ?? false}
      aria-keyshortcuts={action.shortcut && ariaKeysOf(action.shortcut, ON_MAC)}
      onClick={action.onSelect}
    >
      {action.icon}
      <span className={popup.text}>
        <Sentence>{action.label}</Sentence>
      </span>
      {action.shortcut && <Kbd keys={action.shortcut} />}
    </Menu.Item>
  );
}

function MoreRow({ more }: { readonly more: MenuOfMore }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={popup.item}>
        <span className={popup.text}>
          <Sentence>{more.label}</Sentence>
        </span>
        <ChevronRight size={14} aria-hidden />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} alignOffset={-4} sideOffset={2}>
          <Menu.Popup className={popup.popup}>
            <MenuEntries entries={more.entries} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function ChoiceRows({ choice }: { readonly choice: MenuChoice }) {
  return (
    <Menu.RadioGroup value={choice.value} onValueChange={(value: string) => choice.onChange(value)}>
      <Menu.GroupLabel className={popup.groupLabel}>
        <Sentence>{choice.label}</Sentence>
      </Menu.GroupLabel>
      {choice.options.map((option) => (
        <Menu.RadioItem key={option.value} value={option.value} className={popup.item} closeOnClick>
          {option.icon}
          <span className={popup.text}>
            <Words>{option.label}</Words>
          </span>
          <span className={popup.mark}>
            <Menu.RadioItemIndicator>
              <Check size={14} aria-hidden />
            </Menu.RadioItemIndicator>
          </span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
