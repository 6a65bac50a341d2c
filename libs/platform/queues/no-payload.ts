import { Equals, IsOptional } from 'class-validator';

/** The payload of a job that needs none, such as a sweep. One rule is needed: a class without any is refused as unknown. */
export class NoPayload {
  @IsOptional()
  @Equals(undefined)
  nothing?: undefined;
}
