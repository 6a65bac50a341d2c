import { ApiProperty } from '@nestjs/swagger';
import { NAME_KINDS, type OrganizationDetail } from '#organizations';

export class FoundOrganizationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;
}

export class OrganizationNameView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: NAME_KINDS })
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  language!: string | null;

  @ApiProperty({ enum: ['sign-on', 'member', 'import', 'merge', 'coordinator'], description: 'Where it came from.' })
  source!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class OrganizationRelationView {
  @ApiProperty({ enum: ['parent', 'network'] })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class OrganizationMergeView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'What was merged into it was called so.' })
  name!: string;

  @ApiProperty({ description: '`matching` where the names were safe without a person.' })
  actor!: string;

  @ApiProperty({ type: [String] })
  reasons!: string[];

  @ApiProperty({ format: 'date-time' })
  mergedAt!: string;
}

export class OrganizationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Its canonical name.' })
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  country!: string | null;

  @ApiProperty({ type: String, nullable: true })
  website!: string | null;

  @ApiProperty({ type: [String], description: 'Web domains that speak for it.' })
  domains!: string[];

  @ApiProperty({ type: [OrganizationNameView] })
  names!: OrganizationNameView[];

  @ApiProperty({ type: [OrganizationRelationView] })
  relations!: OrganizationRelationView[];

  @ApiProperty({ type: [OrganizationMergeView], description: 'Merges that can be undone.' })
  merges!: OrganizationMergeView[];
}

/** @returns what coordinators see of an organization */
export function organizationView({ names, merges, ...organization }: OrganizationDetail): OrganizationView {
  return {
    ...organization,
    names: names.map(({ id, name, kind, language, source, addedAt }) => ({
      id,
      name,
      kind,
      language,
      source,
      addedAt: addedAt.toISOString(),
    })),
    merges: merges.map(({ mergedAt, ...merge }) => ({ ...merge, mergedAt: mergedAt.toISOString() })),
  };
}
