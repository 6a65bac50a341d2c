import { it } from '@jest/globals';
import { playFaults, redisServer } from './play.js';
import { redisFaults } from './redis-faults.js';

if (redisServer() === undefined) it.skip('Redis: there is no redis-server on this machine', () => undefined);
else playFaults('redis', redisFaults, 'Redis');
