import type { ChildProcess } from 'node:child_process';

type Reply<Answer> = { answer: Answer } | { failure: string };

/** Asks a process that `answerWith` answers in. One question at a time. */
export const ask = <Answer>(child: ChildProcess, question: unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const onExit = (): void => {
      reject(new Error('The process that was asked has ended.'));
    };
    child.once('exit', onExit);
    child.once('message', (reply: Reply<Answer>) => {
      child.off('exit', onExit);
      if ('answer' in reply) resolve(reply.answer);
      else reject(new Error(reply.failure));
    });
    child.send(question as string, (error) => {
      if (error) reject(error);
    });
  });

/** Answers the questions of the process that forked this one. */
export const answerWith = (answer: (question: never) => Promise<unknown>): void => {
  process.on('message', (question) => {
    answer(question as never).then(
      (answered) => process.send?.({ answer: answered }),
      (error: unknown) => process.send?.({ failure: String(error) }),
    );
  });
};

/** However the benchmark ends, nothing of it goes on running. */
export const endWithParent = (): void => {
  process.once('disconnect', () => process.exit());
};
