export { Invitation } from './invitation.entity.js';
