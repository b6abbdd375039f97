-- Opens nothing itself: run by Neovim on the file that it has open. Starts
-- iot-clangd, waits for our finding, prints it, takes its quick fix, saves.
local bufnr = vim.api.nvim_get_current_buf()
local function say(...) io.stdout:write(string.format(...), "\n") end
local client = vim.lsp.start_client({
  cmd = { os.getenv("IOT_CLANGD"), "--log=error" },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(bufnr, client)

local function ours()
  for _, d in ipairs(vim.diagnostic.get(bufnr)) do
    if d.message:find("already", 1, true) then return d end
  end
end
if not vim.wait(60000, ours, 50) then
  say("NO FINDING")
  vim.cmd("cquit")
end
local d = ours()
say("FINDING %d:%d %s", d.lnum + 1, d.col + 1, d.message:match("[^\n]*"))
local params = vim.lsp.util.make_range_params()
local lsp = d.user_data and d.user_data.lsp or {}
params.range = {
  start = { line = d.lnum, character = d.col },
  ["end"] = { line = d.end_lnum, character = d.end_col },
}
params.context = {
  diagnostics = {
    { range = params.range, message = d.message, severity = d.severity,
      source = d.source, code = lsp.code },
  },
}
local answers = vim.lsp.buf_request_sync(bufnr, "textDocument/codeAction", params, 60000)
for _, answer in pairs(answers or {}) do
  for _, action in ipairs(answer.result or {}) do
    say("ACTION %s", action.title)
    if action.edit then
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
      vim.cmd("write")
      -- What is mended is reported no more.
      say("GONE %s", vim.wait(60000, function() return not ours() end, 50))
      vim.cmd("qall!")
    end
  end
end
say("NO ACTION")
vim.cmd("cquit")
