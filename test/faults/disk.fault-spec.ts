import { it } from '@jest/globals';
import { diskFaults } from './disk-faults.js';
import { whyNoSmallDisk } from './fault-stack.js';
import { playFaults } from './play.js';

/** Room for a cluster and its log, and little beyond. */
const DISK_MB = 400;

const reason = whyNoSmallDisk();
if (reason === undefined) playFaults('disk', diskFaults, 'PostgreSQL', { disk: DISK_MB });
else it.skip(`disk full: ${reason}`, () => undefined);
