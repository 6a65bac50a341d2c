import type { ComponentChildren, VNode } from 'preact';

/** Labels with what they say; those without anything to say are left out. */
export function Facts({ of }: { of: [label: string, value: ComponentChildren][] }): VNode {
  const said = of.filter(
    ([, value]) => value != null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return (
    <dl class="facts">
      {said.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Names under each other. Each is isolated: one in another direction must not pull its neighbours along. */
export function NameLines({ names }: { names: string[] }): VNode | null {
  if (names.length === 0) return null;
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && <br />}
          <bdi>{name}</bdi>
        </>
      ))}
    </>
  );
}
