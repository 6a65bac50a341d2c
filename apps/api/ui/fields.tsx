import type { ComponentChildren, VNode } from 'preact';

export interface FieldFrameProps {
  name: string;
  label: string;
  hint?: string;
  /** a whole sentence */
  error?: string;
  /** what an optional field is marked with */
  optional?: string;
  /** BCP 47 tag of what is typed, where it is not the page's */
  lang?: string;
}

interface Ties {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
  lang?: string;
}

/** What ties a control to its label's neighbours: its id, its description, whether it is wrong. */
function ties({ name, hint, error, lang }: FieldFrameProps): Ties {
  const described = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean);
  return {
    id: name,
    name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error === undefined ? undefined : 'true',
    lang,
  };
}

function Frame({ frame, children }: { frame: FieldFrameProps; children: ComponentChildren }): VNode {
  const { name, label, hint, error, optional } = frame;
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      <label for={name}>
        {label} {optional !== undefined && <span class="soft small">{optional}</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} />
      {children}
    </div>
  );
}

function FieldError({ name, error }: { name: string; error?: string }): VNode | null {
  if (error === undefined) return null;
  return (
    <p class="err" id={`${name}-error`}>
      {error}
    </p>
  );
}

export interface InputFieldProps extends FieldFrameProps {
  value: string;
  type?: 'text' | 'email' | 'date' | 'password';
  autocomplete: string;
  inputmode?: 'email' | 'url' | 'numeric';
  class?: string;
}

/** One line of text. */
export function InputField({
  value,
  type = 'text',
  autocomplete,
  inputmode,
  class: look,
  ...frame
}: InputFieldProps): VNode {
  const input = {
    ...ties(frame),
    value,
    autocomplete,
    inputmode,
    required: frame.optional === undefined,
    dir: 'auto' as const,
    class: look,
  };
  return (
    <Frame frame={frame}>
      {type === 'text' && <input {...input} type="text" />}
      {type === 'email' && <input {...input} type="email" />}
      {type === 'date' && <input {...input} type="date" />}
      {type === 'password' && <input {...input} type="password" />}
    </Frame>
  );
}

/** Several lines of text; the browser asks for none of them. */
export function LinesField({ value, rows = 8, ...frame }: FieldFrameProps & { value: string; rows?: number }): VNode {
  return (
    <Frame frame={frame}>
      {/* HTML drops the first line feed after the tag: one more keeps a text that starts with an empty line whole. */}
      <textarea {...ties(frame)} rows={rows} dir="auto">{`\n${value}`}</textarea>
    </Frame>
  );
}

export interface SelectFieldProps extends FieldFrameProps {
  value: string;
  autocomplete: string;
  options: { value: string; label: string }[];
}

export function SelectField({ value, autocomplete, options, ...frame }: SelectFieldProps): VNode {
  return (
    <Frame frame={frame}>
      <select {...ties(frame)} autocomplete={autocomplete}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A box to tick, which has to be ticked unless the field is optional. */
export function CheckField({ checked, ...frame }: FieldFrameProps & { checked: boolean }): VNode {
  const { name, label, error, optional } = frame;
  return (
    <div class={error === undefined ? 'field check' : 'field check bad'}>
      <input {...ties(frame)} type="checkbox" value="yes" checked={checked} required={optional === undefined} />
      <label for={name}>{label}</label>
      <FieldError name={name} error={error} />
    </div>
  );
}
