/** One rule of an ordered table: what it looks for, when it applies, and what it then says. */
export interface Rule<Seen, Said> {
  /** What it looks for, in words that a coordinator would use. */
  name: string;
  /** Whether it applies; no rule before it in its table does. */
  when: (seen: Seen) => boolean;
  says: (seen: Seen) => Said;
}

/** The rule that decides: the first of the table that applies; undefined when none does. */
export function ruleFor<Seen, Said>(rules: readonly Rule<Seen, Said>[], seen: Seen): Rule<Seen, Said> | undefined {
  for (const rule of rules) if (rule.when(seen)) return rule;
  return undefined;
}
