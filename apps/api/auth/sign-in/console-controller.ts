import { applyDecorators, Controller, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SessionGuard } from './session.guard.js';
import { SignInFilter } from './sign-in.filter.js';

/** A controller of pages for who is signed in; everybody else is led to the page to sign in. @param path of its pages */
export function ConsoleController(path: string): ClassDecorator {
  return applyDecorators(ApiExcludeController(), UseGuards(SessionGuard), UseFilters(SignInFilter), Controller(path));
}
