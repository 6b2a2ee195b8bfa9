import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame } from './FieldFrame.tsx';
import field from './field.module.css';
import popup from './popup.module.css';
import styles from './Select.module.css';
import { useSelectTyping } from './use-select-typing.ts';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface SelectProps<T extends string> {
  /** The name of the combobox. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, hint, value, options, onChange, disabled = false } = props;
  const id = useId();
  const typing = useSelectTyping(options.map((option) => option.label));
  const chosen = options.find((option) => option.value === value);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint}>
      <Base.Root<T>
        value={value}
        disabled={disabled}
        items={options}
        open={typing.open}
        onOpenChange={typing.onOpenChange}
        onOpenChangeComplete={typing.onOpenChangeComplete}
        onValueChange={(next) => {
          if (next !== null) onChange(next);
        }}
      >
        <Base.Trigger
          id={id}
          aria-label={label}
          className={classNames(field.control, styles.trigger)}
          onKeyDownCapture={typing.press}
        >
          {chosen?.icon}
          <Base.Value className={styles.value} />
          <ChevronDown size={14} aria-hidden className={styles.arrow} />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup
              className={classNames(popup.popup, popup.matchAnchor)}
              onKeyDownCapture={typing.press}
            >
              <Base.List ref={typing.list} aria-label={`${label}: choices`} className={popup.list}>
                {options.map((option) => (
                  <Base.Item key={option.value} value={option.value} className={popup.item}>
                    {option.icon}
                    <Base.ItemText className={popup.text}>{option.label}</Base.ItemText>
                    <Base.ItemIndicator className={popup.mark}>
                      <Check size={14} aria-hidden />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </FieldFrame>
  );
}
