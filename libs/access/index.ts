export { accessErrors } from './access.errors.js';
export { campaignForRole, campaignsOf, coordinatorByBearer, operators, reviewersOf } from './access.queries.js';
export { CampaignCoordinator } from './campaign-coordinator.entity.js';
export { addCoordinator, bindCoordinator, type NewCoordinator } from './commands/add-coordinator.js';
export { CoordinatorToken } from './coordinator-token.entity.js';
export { Coordinator } from './coordinator.entity.js';
export { type Role, ROLES } from './roles.js';
export { assertKeepsDirectory } from './assert-keeps-directory.js';
