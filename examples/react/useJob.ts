// A hook that creates a job, follows it to its end, and cancels it. Copy it, with ../frontend/jobs.mjs:
//
//   const jobs = new Jobs();                              // outside of the component
//   const { job, busy, error, start, cancel } = useJob(jobs);
//   <button disabled={busy} onClick={() => start('portfolio_view_results', parameters)}>Export</button>
//   {job && <progress value={job.percentComplete} />}
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job, Jobs } from '../frontend/jobs.mjs';

export interface JobState {
  /** The job, as it was last read. */
  job?: Job;
  /** Whether the job is being created or followed. */
  busy: boolean;
  /** In how many seconds the job is read again, while the server refuses or does not answer. */
  retryIn?: number;
  /** Why the job could not be created, followed or cancelled: a JobsError if the server said so, 404 for an unknown job. */
  error?: Error;
}

/** One job at a time: whoever starts or watches another gives up the one before, and so does a component that is gone. */
export function useJob(jobs: Jobs) {
  const [state, setState] = useState<JobState>({ busy: false });
  const following = useRef<AbortController>(undefined);
  const id = useRef<string>(undefined);

  useEffect(() => () => following.current?.abort(), []);

  const follow = useCallback(
    async (begin: (signal: AbortSignal) => Promise<string>) => {
      following.current?.abort();
      following.current = new AbortController();
      const { signal } = following.current;
      // What is given up has no say any more.
      const change = (part: Partial<JobState>) => void (signal.aborted || setState((before) => ({ ...before, ...part })));
      id.current = undefined;
      setState({ busy: true });
      try {
        const created = await begin(signal);
        if (signal.aborted) return;
        id.current = created;
        await jobs.follow(created, {
          signal,
          onJob: (job) => change({ job, retryIn: undefined }),
          onRetry: (retryIn) => change({ retryIn }),
        });
      } catch (error) {
        change({ error: error as Error });
      }
      change({ busy: false, retryIn: undefined });
    },
    [jobs],
  );

  /** Creates a job and follows it. */
  const start = useCallback(
    (jobType: string, parameters: object) => follow((signal) => jobs.create(jobType, parameters, { signal })),
    [jobs, follow],
  );

  /** Follows a job that is there already, such as one from before the page was loaded again. */
  const watch = useCallback((known: string) => follow(async () => known), [follow]);

  /** Asks for the job to be cancelled, once it is there. It is followed on, as it may take its time or complete all the same. */
  const cancel = useCallback(async () => {
    const asked = id.current;
    if (!asked) return;
    await jobs.cancel(asked).catch((error: Error) => {
      if (id.current === asked) setState((before) => ({ ...before, error }));
    });
  }, [jobs]);

  return { ...state, start, watch, cancel };
}
