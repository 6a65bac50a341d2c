import { backends, playFaults } from './play.js';
import { mailFaults } from './mail-faults.js';

for (const queue of backends) playFaults('mail', mailFaults, queue);
