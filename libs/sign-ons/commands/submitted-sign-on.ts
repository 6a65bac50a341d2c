import type { OrgType, SignOnKind } from '../sign-on.kinds.js';
import type { MemberInput } from '../text/listed-members.js';

/** A sign-on as submitted, validated at the edge. */
export interface SubmittedSignOn {
  /** organization when left out */
  kind?: SignOnKind;
  /** of the organization; an individual goes by the name of the contact */
  organizationName?: string;
  /** an individual's */
  affiliation?: string;
  country?: string;
  region?: string;
  orgType?: OrgType;
  website?: string;
  members?: MemberInput[];
  contactName: string;
  contactTitle?: string;
  contactEmail: string;
  /** of the signer; must be one of the campaign's */
  language?: string;
  /** number of the letter version that the signer saw; the one in force when left out */
  letterVersion?: number;
}
