import { backends, playFaults } from './play.js';
import { processFaults } from './process-faults.js';

for (const queue of backends) playFaults('process', processFaults, queue);
