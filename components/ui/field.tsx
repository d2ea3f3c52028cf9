import { type ComponentProps, type ReactNode, useId } from "react";

export type FieldProps = { label: string; hint?: string; error?: string | undefined };

export const control =
  "w-full rounded-s border border-line-strong bg-surface px-3 text-16 text-ink placeholder:text-ink-3 aria-invalid:border-removed disabled:border-line disabled:bg-sunken disabled:text-ink-3";

/** Label, control, hint and what is wrong: what every field is made of. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-14 font-medium text-ink-2">
        {label}
      </label>
      {children}
      {hint && !error ? (
        <p id={`${id}-hint`} className="text-12 text-ink-2">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-14 text-removed">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The id of what a screen reader reads after the label. */
export function describedBy({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  if (error) return `${id}-error`;
  return hint ? `${id}-hint` : undefined;
}

/** A labelled input with its hint or what is wrong with it. */
export function InputField({ label, hint, error, ...rest }: FieldProps & ComponentProps<"input">) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <input
        id={id}
        className={`${control} h-11`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        {...rest}
      />
    </FieldFrame>
  );
}

/** A labelled choice from a short list. */
export function SelectField({
  label,
  hint,
  error,
  children,
  ...rest
}: FieldProps & ComponentProps<"select">) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <select
        id={id}
        className={`${control} h-11`}
        aria-describedby={describedBy({ id, hint, error })}
        {...rest}
      >
        {children}
      </select>
    </FieldFrame>
  );
}
