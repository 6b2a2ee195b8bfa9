import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { type DeskRules, RULED_STEPS, USUAL_RULES } from '../../../shared/gate/desk-rules.ts';
import { DESK_RULES, type DeskRule } from '../../../shared/gate/row.ts';
import { STATUS_LABELS } from '../../../shared/story/status.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LIMIT_LABELS, type Limit, type RuleDraft, ruleDraftOf } from './rule-draft.ts';
import { RULE_GROUPS, RULE_ROWS, type RuleGroup } from './rule-rows.ts';
import styles from './rules.module.css';

export interface RuleFieldsProps {
  readonly rules: RuleDraft;
  readonly problems: ReadonlyMap<Limit, string>;
  readonly onEdit: (rules: RuleDraft) => void;
}

type From = DeskRules['from'][DeskRule];

const STEPS: readonly { readonly value: From; readonly label: string }[] = [
  { value: 'never', label: 'Never' },
  ...RULED_STEPS.map((step) => ({ value: step, label: `From ${STATUS_LABELS[step]}` })),
];

const USUAL = ruleDraftOf(USUAL_RULES);
const GROUPS = Object.keys(RULE_GROUPS) as readonly RuleGroup[];

/** What the desk asks of its stories, folded away until somebody wants to see it or something in it is wrong. */
export function RuleFields({ rules, problems, onEdit }: RuleFieldsProps) {
  const [open, setOpen] = useState(false);
  /** What the usual rules took the place of. */
  const [before, setBefore] = useState<RuleDraft | null>(null);
  const list = useId();
  const isOpen = open || problems.size > 0;
  const others = othersThanUsual(rules);
  const edit = (next: RuleDraft) => {
    setBefore(null);
    onEdit(next);
  };
  return (
    <section aria-labelledby={`${list}-title`}>
      <h3 id={`${list}-title`} className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={classNames(styles.chevron, isOpen && styles.turned)}
          />
          Rules
        </button>
        <span className={styles.summary}>
          {others === 0 ? 'as usual' : `${others} ${others === 1 ? 'differs' : 'differ'} from the usual ones`}
        </span>
      </h3>
      <div id={list} hidden={!isOpen} className={styles.rules}>
        <p className={styles.note}>
          A step that does not keep them needs a reason, and so does an export at that step.
        </p>
        {GROUPS.map((group) => (
          <fieldset key={group} className={styles.group}>
            <legend className={styles.legend}>{RULE_GROUPS[group]}</legend>
            {DESK_RULES.filter((rule) => RULE_ROWS[rule].group === group).map((rule) => (
              <RuleRow key={rule} rule={rule} rules={rules} problems={problems} onEdit={edit} />
            ))}
          </fieldset>
        ))}
        <div className={styles.usual}>
          {before ? (
            <Button
              variant="quiet"
              onClick={() => {
                setBefore(null);
                onEdit(before);
              }}
            >
              Undo: back to the rules of before
            </Button>
          ) : (
            <Button
              variant="quiet"
              aria-disabled={others === 0}
              onClick={() => {
                if (others === 0) return;
                setBefore(rules);
                onEdit(USUAL);
              }}
            >
              Take the usual rules
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

interface RuleRowProps extends RuleFieldsProps {
  readonly rule: DeskRule;
}

function RuleRow({ rule, rules, problems, onEdit }: RuleRowProps) {
  const { label, group, limits = [] } = RULE_ROWS[rule];
  const problem = limits.map((limit) => problems.get(limit)).find((one) => one !== undefined);
  const note = useId();
  return (
    <div className={classNames(styles.row, limits.length > 1 && styles.whole)}>
      <span className={styles.label}>{label}</span>
      {limits.map((limit) => (
        <TextField
          key={limit}
          label={LIMIT_LABELS[limit]}
          hideLabel
          className={styles.limit}
          inputMode="numeric"
          dir="ltr"
          placeholder="any"
          maxLength={6}
          value={rules.limits[limit]}
          aria-invalid={problems.has(limit) || undefined}
          aria-describedby={problems.has(limit) ? note : undefined}
          onChange={(typed) => onEdit({ ...rules, limits: { ...rules.limits, [limit]: typed } })}
        />
      ))}
      <div className={styles.step}>
        <Select
          label={group === 'needs' ? `${label}: asked for` : `${RULE_GROUPS[group]}, ${label}: asked for`}
          hideLabel
          value={rules.from[rule]}
          options={STEPS}
          onChange={(step) => onEdit({ ...rules, from: { ...rules.from, [rule]: step } })}
        />
      </div>
      {problem !== undefined && (
        <p id={note} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

function othersThanUsual({ from, limits }: RuleDraft): number {
  return DESK_RULES.filter(
    (rule) =>
      from[rule] !== USUAL.from[rule] ||
      (RULE_ROWS[rule].limits ?? []).some((limit) => limits[limit].trim() !== USUAL.limits[limit]),
  ).length;
}
