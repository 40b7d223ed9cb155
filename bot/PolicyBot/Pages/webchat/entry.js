// The Web Chat this product serves: its full bundle without speech, Direct Line streaming, video cards and forty languages.
// By path: the package ships its sources but does not export them.
import createDirectLine from '../../node_modules/botframework-webchat/src/createDirectLine';
import FullReactWebChat from '../../node_modules/botframework-webchat/src/FullReactWebChat';
import renderWebChat from '../../node_modules/botframework-webchat/src/renderWebChat';
import { Components, hooks } from 'botframework-webchat-component';
import { createStore } from 'botframework-webchat-core';
import { createElement } from 'react';

window.WebChat = {
  createDirectLine: options => createDirectLine({ ...options, botAgent: `WebChat/${process.env.npm_package_version} (Composed)` }),
  /**
   * For `sendBoxMiddleware`: only the suggested answers; the box is the page's own. `focus` moves the focus to it after one
   * was chosen; `ready` gets the function that scrolls to the newest message, which Web Chat's box does at each sending.
   */
  createChoicesOnly({ focus, ready }) {
    function Choices() {
      hooks.useRegisterFocusSendBox(focus);
      ready(hooks.useScrollToEnd());
      return createElement(Components.SuggestedActions);
    }
    return [() => () => () => Choices];
  },
  createStore,
  renderWebChat: (props, element) => renderWebChat(FullReactWebChat, props, element)
};
