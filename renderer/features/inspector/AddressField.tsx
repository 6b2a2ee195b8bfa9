import { acceptAddress } from '../../forms/accept-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { TextField } from '../../ui/TextField.tsx';

export interface AddressFieldProps {
  readonly address: string | null;
  readonly onChange: (address: string | null) => void;
}

export function AddressField({ address, onChange }: AddressFieldProps) {
  const draft = useDraft({ stored: address ?? '', accept: acceptAddress, onAccept: onChange });
  return (
    <TextField
      label="Canonical address"
      type="text"
      inputMode="url"
      dir="ltr"
      spellCheck={false}
      placeholder="https://"
      hint="Only if the story was published elsewhere first."
      value={draft.text}
      error={draft.error}
      onChange={draft.type}
      onBlur={() => draft.leave()}
    />
  );
}
