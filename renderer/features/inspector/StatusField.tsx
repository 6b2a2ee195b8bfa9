import { STATUS_LABELS, STATUSES, type Status } from '../../../shared/story/status.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';

const OPTIONS: readonly SelectOption<Status>[] = STATUSES.map((status) => ({
  value: status,
  label: STATUS_LABELS[status],
  icon: <StatusMark status={status} />,
}));

export interface StatusFieldProps {
  readonly status: Status;
  readonly onChange: (status: Status) => void;
}

export function StatusField({ status, onChange }: StatusFieldProps) {
  return <Select label="Status" value={status} options={OPTIONS} onChange={onChange} />;
}
