'use server';

import { doing, showing } from '@/lib/server/adapters/action';
import { jobList } from '@/lib/server/queries/jobs';
import { retryJob } from '@/lib/server/services/jobs/retry-job';
import { startJob } from '@/lib/server/services/jobs/start-job';

export const start = doing(startJob);

export const retry = doing(retryJob);

export const lookAtJobs = showing(jobList);
