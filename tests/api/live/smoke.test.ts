import { createArticle } from '../../helpers/content';
import { comment } from '../../helpers/conversation';
import { baseUrl } from '../../helpers/foreword';
import { openLive } from '../../helpers/live';
import { createReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

it('x', async () => {
  await setRules();
  const article = await createArticle();
  const reader = await createReader();
  const s = await openLive(baseUrl(), String(article.slug));
  console.log(s.status, s.answer.headers);
  const one = await comment(reader, article);
  await s.until('comment', { documentId: one.documentId });
  const two = await comment(reader, article, undefined, one);
  await s.until('count', { commentCount: 2 });
  console.log(s.text, two.documentId);
  s.close();
});
