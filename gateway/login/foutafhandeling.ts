import { HttpException } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorFilter } from '../errors/error-filter.js';

export type Foutafhandeling = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/** Our routes are Fastify's own, so Nest does not lead their errors to the filter; this does, in the same way. */
export const foutafhandeling =
  (filter: ErrorFilter): Foutafhandeling =>
  (error, request, reply) =>
    filter.catch(isVanFastify(error) ? new HttpException(error.message, error.statusCode) : error, new ExecutionContextHost([request, reply]));

const isVanFastify = (error: unknown): error is Error & { readonly statusCode: number } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('FST_') && 'statusCode' in error;
