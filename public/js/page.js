import { showAccount } from './account.js';
import { offerChanges } from './changes.js';
import { takeOverConversation } from './conversation.js';
import { offerPlayers } from './embeds.js';

/** What the server has put into the page of an Article for this script; other pages have none. */
const data = document.getElementById('page-data');

showAccount(document.getElementById('account'));
offerPlayers(document.getElementById('main'));
if (data) {
  const { article, conversation } = JSON.parse(data.textContent);
  const changes = document.querySelector('.changes-frame');
  if (changes) offerChanges(changes, article);
  if (conversation) {
    const container = document.getElementById('conversation');
    takeOverConversation({ article, page: conversation, container });
  }
}
