// What the person sees: a line for each check, the output of those that fail, the reasons for what was skipped.
import { seconds } from '../setup/common.mjs';

const MARKS = { ok: '✓', failed: '✗', skipped: '–' };

export class Report {
  passed = 0;
  failed = 0;
  skips = [];

  /** @returns what `end` is given when the step has ended; several may be under way */
  begin(name) {
    const running = { name, started: Date.now() };
    if (process.stdout.isTTY) process.stdout.write(`  ${name} …\r`);
    const beat = () => process.stderr.write(`  … ${name} (${seconds(running.started)} s)\n`);
    return Object.assign(running, { heartbeat: setInterval(beat, 30_000) });
  }

  /** @param {{passed?: number, failed?: number, skipped?: {what?: string, why: string}[], output?: string}} outcome */
  end({ name, started, heartbeat }, { passed = 0, failed = 0, skipped = [], output = '' }) {
    clearInterval(heartbeat);
    this.passed += passed;
    this.failed += failed;
    const counts = countsOf(passed, failed, skipped);
    const details = counts.length > 0 ? `  ${counts.join(', ')}` : '';
    console.log(`${markOf(passed, failed)} ${name.padEnd(24)} ${seconds(started).padStart(6)} s${details}`);
    if (failed > 0) console.log(indent(output.trim() || '(it printed nothing)'));
    for (const { what, why } of skipped) this.skips.push(`${name}${what ? `: ${what}` : ''} – ${why}`);
  }

  /** @returns the exit code */
  finish() {
    if (this.skips.length > 0) console.log(`\nSkipped:\n${indent(this.skips.join('\n'))}`);
    console.log(`\n${this.passed} passed, ${this.failed} failed, ${this.skips.length} skipped`);
    return this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}

const indent = (text) => text.replaceAll(/^/gm, '    ');

function markOf(passed, failed) {
  if (failed > 0) return MARKS.failed;
  return passed > 0 ? MARKS.ok : MARKS.skipped;
}

function countsOf(passed, failed, skipped) {
  const skips = passed + failed > 0 ? `${skipped.length} skipped` : `skipped: ${skipped[0]?.why}`;
  return [passed > 1 && `${passed} passed`, failed > 0 && `${failed} failed`, skipped.length > 0 && skips].filter(
    Boolean,
  );
}
