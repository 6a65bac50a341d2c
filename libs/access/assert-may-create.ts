import { accessErrors } from './access.errors.js';
import type { Coordinator } from './coordinator.entity.js';

/** @throws DomainError `may-not-create` for a coordinator who may not start campaigns */
export function assertMayCreate({ mayCreateCampaigns }: Pick<Coordinator, 'mayCreateCampaigns'>): void {
  if (!mayCreateCampaigns) throw accessErrors.mayNotCreate();
}
