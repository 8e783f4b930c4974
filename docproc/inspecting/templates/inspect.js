"use strict";
(function () {
  var tools = document.querySelector(".tools");
  tools.hidden = false;
  tools.addEventListener("change", function (event) {
    var box = event.target;
    if (box.name) document.body.classList.toggle("without-" + box.name, !box.checked);
  });
  document.getElementById("doubtful").addEventListener("change", function (event) {
    var only = event.target.checked;
    Array.prototype.forEach.call(document.querySelectorAll(".page"), function (page) {
      page.hidden = only && Number(page.dataset.sure) >= 0.9;
    });
  });
})();
