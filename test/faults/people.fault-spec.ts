import { backends, playFaults } from './play.js';
import { peopleFaults } from './people-faults.js';

for (const queue of backends) playFaults('people', peopleFaults, queue);
