/*
 * Runs before everything else and in every browser there is: whoever cannot open the page is told why, and what to do.
 * ES5, and nothing of its own: a browser that is too old for the rest still reads this.
 */
(function (window, document) {
  'use strict';

  var words = {
    tooOld: [
      '这个浏览器太旧，打不开指标台账',
      '请换用内核 88 以上的浏览器：Chrome、Edge、360 极速浏览器、QQ 浏览器都可以。Windows 7 请用 Chrome 109 或 Edge 109。',
      '正在用 360、QQ、搜狗等双核浏览器的，先切到「极速模式」：点地址栏右侧的「e」或闪电图标。',
    ],
    keepsNothing: [
      '浏览器不让本页保存数据，指标台账打不开',
      '请退出无痕（隐私）窗口；或在浏览器设置的「网站设置」里允许保存数据，然后刷新本页。',
    ],
    notWhole: [
      '页面没有打开，已存的数据没有变动',
      '多半是文件没有下载或复制完整。请刷新；仍打不开，请重新取得网址或整个文件夹。',
    ],
  };

  /* What came last of all that is needed: Chromium 88. */
  function selects(selector) {
    return !!(window.CSS && window.CSS.supports && window.CSS.supports('selector(' + selector + ')'));
  }
  var needed = [
    function () {
      return window.Proxy && window.Promise && window.BigInt && window.WeakRef;
    },
    function () {
      return 'noModule' in document.createElement('script');
    },
    function () {
      return String.prototype.replaceAll && window.Element.prototype.replaceChildren;
    },
    function () {
      return window.ResizeObserver && window.requestIdleCallback;
    },
    function () {
      return selects(':is(a)') && selects(':where(a)');
    },
  ];

  function isTooOld() {
    for (var i = 0; i < needed.length; i++) {
      if (!needed[i]()) return true;
    }
    return false;
  }

  function keepsNothing() {
    try {
      return !window.indexedDB;
    } catch (refused) {
      return !!refused;
    }
  }

  function add(place, tag, text) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    place.appendChild(element);
  }

  function say(why, detail) {
    var first = document.getElementById('first');
    if (!first) return;
    first.setAttribute('data-refused', why);
    while (first.firstChild) first.removeChild(first.firstChild);
    add(first, 'h1', words[why][0]);
    for (var i = 1; i < words[why].length; i++) add(first, 'p', words[why][i]);
    add(first, 'small', detail);
  }

  var browser = window.navigator.userAgent;
  if (isTooOld()) return say('tooOld', browser);
  if (keepsNothing()) return say('keepsNothing', browser);

  var fault = '';
  window.addEventListener(
    'error',
    function (event) {
      var source = event.target && event.target.src;
      if (fault === '') fault = event.message || source || '';
    },
    true
  );
  /* The scripts of the page have run by then; the first thing an opened page does is to take this away. */
  window.addEventListener('load', function () {
    say('notWhole', fault === '' ? browser : fault);
  });
})(window, document);
