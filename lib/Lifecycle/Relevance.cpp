//===- Relevance.cpp - Which variables and branches matter ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A variable matters when a branch that decides about a connection tests it, or
// when its value flows into one that matters. Nothing else is tracked: this
// keeps the number of path states small. Flow-insensitive over the translation
// unit; a branch decides about what lies before its immediate post-dominator.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "Lifecycle/Surroundings.h"
#include "Models/ModelNames.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace iot {

namespace {
/// Immediate post-dominators by iteration over reverse post-order (Cooper,
/// Harvey, Kennedy, "A Simple, Fast Dominance Algorithm"). Blocks that cannot
/// reach the exit (endless loops) get an edge to it.
struct PostDominators {
  std::vector<int> Immediate; ///< -1: none

  explicit PostDominators(const FunctionFacts &F) {
    const int N = F.Blocks.size(), ExitBlock = F.ExitBlock;
    std::vector<llvm::SmallVector<int, 2>> Succ(N), Pred(N);
    for (int B = 0; B < N; ++B) {
      for (int To : F.Blocks[B].Next)
        if (To >= 0)
          Succ[B].push_back(To);
      if (F.Blocks[B].Handler >= 0)
        Succ[B].push_back(F.Blocks[B].Handler);
    }
    for (int B = 0; B < N; ++B)
      for (int To : Succ[B])
        Pred[To].push_back(B);
    std::vector<bool> Reaches(N, false);
    auto Back = [&](int From) {
      llvm::SmallVector<int, 32> Todo = {From};
      Reaches[From] = true;
      while (!Todo.empty())
        for (int P : Pred[Todo.pop_back_val()])
          if (!Reaches[P]) {
            Reaches[P] = true;
            Todo.push_back(P);
          }
    };
    Back(ExitBlock);
    // Endless loops leave, as it were, at their head, the outermost first: its
    // number is the highest, and whatever is within comes back to it.
    for (int B = N - 1; B >= 0; --B)
      if (!Reaches[B] && (F.Blocks[B].LoopHead || Succ[B].empty())) {
        Succ[B].push_back(ExitBlock);
        Pred[ExitBlock].push_back(B);
        Back(B);
      }
    std::vector<int> Order, Index(N, -1);
    {
      std::vector<std::pair<int, unsigned>> Stack = {{ExitBlock, 0}};
      std::vector<bool> Seen(N, false);
      Seen[ExitBlock] = true;
      while (!Stack.empty()) {
        auto &[B, I] = Stack.back();
        if (I == Pred[B].size()) {
          Index[B] = Order.size();
          Order.push_back(B);
          Stack.pop_back();
          continue;
        }
        int P = Pred[B][I++];
        if (!Seen[P]) {
          Seen[P] = true;
          Stack.push_back({P, 0});
        }
      }
    }
    Immediate.assign(N, -1);
    Immediate[ExitBlock] = ExitBlock;
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (int I = int(Order.size()) - 1; I >= 0; --I) {
        int B = Order[I];
        if (B == ExitBlock)
          continue;
        int New = -1;
        for (int S : Succ[B]) {
          if (Index[S] < 0 || Immediate[S] < 0)
            continue;
          if (New < 0) {
            New = S;
            continue;
          }
          int X = S, Y = New;
          while (X != Y) {
            while (Index[X] < Index[Y])
              X = Immediate[X];
            while (Index[Y] < Index[X])
              Y = Immediate[Y];
          }
          New = X;
        }
        if (New >= 0 && Immediate[B] != New) {
          Immediate[B] = New;
          Changed = true;
        }
      }
    }
  }
};

} // namespace

template <typename Visit> static void eachTerm(const Term *T, Visit &&V);
template <typename Visit> static void eachTerm(const Access *A, Visit &&V) {
  if (!A)
    return;
  eachTerm(A->Pointer, V);
  for (const Access::Step &S : A->Steps)
    eachTerm(S.Index, V);
}
template <typename Visit> static void eachTerm(const Term *T, Visit &&V) {
  if (!T)
    return;
  V(T);
  eachTerm(T->A, V);
  eachTerm(T->B, V);
  eachTerm(T->C, V);
  eachTerm(T->At, V);
}

namespace {
/// Functions with a body outside system headers, in the order of the source.
class Collector : public RecursiveASTVisitor<Collector> {
public:
  Collector(const SourceManager &SM,
            llvm::SmallVectorImpl<const FunctionDecl *> &Into,
            std::vector<const VarDecl *> &Initialised)
      : SM(SM), Into(Into), Initialised(Initialised) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool TraverseDecl(Decl *D) {
    if (!D)
      return true;
    // Whole subtrees of system headers are none of ours.
    if (!isa<TranslationUnitDecl>(D) && D->getLocation().isValid() &&
        SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation())))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }
  bool TraverseStmt(Stmt *S, DataRecursionQueue *Q = nullptr) {
    return RecursiveASTVisitor::TraverseStmt(S, Q);
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->hasGlobalStorage() && V->getInit())
      Initialised.push_back(V);
    return true;
  }
  bool VisitFunctionDecl(FunctionDecl *F) {
    // A constructor the compiler wrote initialises members, too.
    const auto *K = dyn_cast<CXXConstructorDecl>(F);
    const bool Written = F->doesThisDeclarationHaveABody() && !F->isDefaulted();
    const bool Initialises = K && K->isDefaulted() && !K->isDeleted() &&
                             K->hasBody() && K->isDefaultConstructor() &&
                             !K->inits().empty();
    if ((Written || Initialises) && !F->isDependentContext() && !F->isDeleted())
      Into.push_back(F);
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *L) {
    if (const CXXMethodDecl *M = L->getCallOperator();
        M && !M->isDependentContext())
      Into.push_back(M);
    return true;
  }

private:
  const SourceManager &SM;
  llvm::SmallVectorImpl<const FunctionDecl *> &Into;
  std::vector<const VarDecl *> &Initialised; ///< of static storage
};
} // namespace

const FunctionFacts *Engine::factsOf(const FunctionDecl *F) const {
  auto I = Functions.find(F->getCanonicalDecl());
  return I == Functions.end() ? nullptr : I->second.get();
}

/// Whether a pointer to characters stands at \p A.
static bool holdsText(const Access *A) {
  QualType T = A->type();
  if (A->From == Access::Base::Var && A->Steps.size() == 1 &&
      A->Steps.front().Index) // of a table
    if (const ArrayType *Of = A->Var->getType()->getAsArrayTypeUnsafe())
      T = Of->getElementType();
  return !T.isNull() && T->isPointerType() &&
         T->getPointeeType()->isAnyCharacterType();
}

/// Whether \p V is of a class of the standard library, such as a pair, which is
/// assigned as a whole.
static bool isLibraryObject(const ValueDecl *V) {
  const auto *R = V->getType().getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->isInStdNamespace();
}

/// Whether what \p F writes to \p D is over with \p F: a local variable, or a
/// lambda's copy of one. What a lambda captures by reference is another's.
static bool diesWith(const ValueDecl *D, const FunctionDecl *F) {
  const auto *V = dyn_cast<VarDecl>(D);
  if (!V || !V->hasLocalStorage())
    return false;
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  if (!M || !M->getParent()->isLambda())
    return true;
  return llvm::none_of(M->getParent()->captures(), [&](const LambdaCapture &C) {
    return C.capturesVariable() && C.getCaptureKind() == LCK_ByRef &&
           C.getCapturedVar()->getCanonicalDecl() == D;
  });
}

/// Whether \p T looks at what outlives the function: a field, or a variable of
/// static storage.
static bool asksState(const Term *T) {
  bool Asks = false;
  eachTerm(T, [&](const Term *X) {
    if (X->K != Term::Kind::Load || !X->At)
      return;
    const auto *V = X->At->From == Access::Base::Var
                        ? dyn_cast<VarDecl>(X->At->Var)
                        : nullptr;
    Asks |= (V && V->hasGlobalStorage()) ||
            llvm::any_of(X->At->Steps, [](const auto &S) { return S.Field; });
  });
  return Asks;
}

/// A variable, its negation, or whether it is a certain number. Any comparison
/// with a number will do where it outlives the function.
static bool isFlag(const Term *T) {
  while (T && T->K == Term::Kind::Not)
    T = T->A;
  if (T && T->K == Term::Kind::Compare) {
    const bool Left = T->B->K == Term::Kind::Int;
    const Term *Asked = Left ? T->A : T->B;
    if (Left || T->A->K == Term::Kind::Int)
      return Asked->K == Term::Kind::Load &&
             (BinaryOperator::isEqualityOp(T->Op) || asksState(Asked));
  }
  return T && T->K == Term::Kind::Load;
}

void Engine::collect() {
  llvm::SmallVector<const FunctionDecl *, 64> Found;
  Collector C(Ctx.getSourceManager(), Found, Initialised);
  for (Decl *D : Ctx.getTraversalScope())
    C.TraverseDecl(D);
  for (const FunctionDecl *F : Found) {
    const FunctionDecl *Key = F->getCanonicalDecl();
    if (Functions.count(Key))
      continue;
    Out.Stats.Functions++;
    auto Facts = generateFacts(F, Ctx, Models, Max.MaxBlocks);
    if (!Facts) {
      Out.Stats.NoGraph++;
      continue;
    }
    Functions[Key] = std::move(Facts);
  }
  // What a lambda captures is read whenever it runs.
  auto Capture = [](FunctionFacts &F, const FunctionDecl *Callee) {
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(Callee);
    if (M && M->getParent()->isLambda())
      for (const LambdaCapture &Cap : M->getParent()->captures())
        if (Cap.capturesVariable())
          if (const auto *V = dyn_cast<VarDecl>(Cap.getCapturedVar()))
            F.Captured.insert(V->getCanonicalDecl());
  };
  for (const VarDecl *V : Initialised)
    mentions(V->getInit(), [&](const Stmt *S) {
      const auto *R = dyn_cast<DeclRefExpr>(S);
      if (const auto *F = R ? dyn_cast<FunctionDecl>(R->getDecl()) : nullptr)
        AddressTaken.insert(F->getCanonicalDecl());
      return false;
    });
  // Bodies in headers that were not traversed (an editor's view of the file).
  for (auto &[Key, F] : Functions) {
    for (CallSite &Site : F->Calls) {
      Sites[Site.E] = &Site;
      SiteOwner[Site.E] = F.get();
      if (Site.Model && Site.Model->opens())
        Out.Stats.ConnectCalls++;
      if (Site.Model && Site.Model->closes())
        Closes.insert(Site.Model->Owner);
      if (Site.Model && Site.Model->What == Role::Await)
        Awaits.insert(Site.Model->Owner);
      if (Site.Callee)
        Called.insert(Site.Callee->getCanonicalDecl());
      Capture(*F, Site.Callee);
      for (size_t I = 0; I < Site.Args.size(); ++I) {
        const Term *T = Site.Args[I];
        const bool Body =
            Site.Callee && Functions.count(Site.Callee->getCanonicalDecl());
        if (T->K == Term::Kind::Address && T->At->From == Access::Base::Var &&
            !Site.ArgIsConst[I] && !Body && !Site.Model && spreads(Site))
          Escaped.insert(cast<ValueDecl>(T->At->Var->getCanonicalDecl()));
      }
    }
    for (const Access &A : F->Accesses)
      if (A.From == Access::Base::Temp)
        TempNeeded.insert(A.Temp);
    for (const Term &T : F->Terms) {
      if (T.K == Term::Kind::Result)
        TempNeeded.insert(T.Site);
      if (T.K == Term::Kind::Function) {
        AddressTaken.insert(T.Callee->getCanonicalDecl());
        Capture(*F, T.Callee);
      }
    }
  }
}

/// Marks the functions that never come back to their callers: their callers
/// need to know, whatever else they do.
void Engine::findDeadEnds() {
  auto Ends = [&](const Fact &Fa) {
    if (Fa.K == Fact::Kind::Throw)
      return true;
    if (Fa.K != Fact::Kind::Call)
      return false;
    const FunctionFacts *Body =
        Fa.Call->Callee && !Fa.Call->Model ? factsOf(Fa.Call->Callee) : nullptr;
    return Fa.Call->EndsProgram || Fa.Call->EndsThread ||
           (Body && Body->NeverReturns);
  };
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (auto &[Key, F] : Functions) {
      if (F->NeverReturns || isa<CXXDestructorDecl>(F->F))
        continue;
      llvm::BitVector Seen(F->Blocks.size());
      llvm::SmallVector<int, 16> Todo = {F->Entry};
      Seen.set(F->Entry);
      while (!Todo.empty() && !Seen.test(F->ExitBlock)) {
        const Block &B = F->Blocks[Todo.pop_back_val()];
        auto Visit = [&](int To) {
          if (To >= 0 && !Seen.test(To)) {
            Seen.set(To);
            Todo.push_back(To);
          }
        };
        const bool Ended = llvm::any_of(B.Facts, Ends);
        if (B.Handler != F->ExitBlock)
          Visit(B.Handler);
        for (int To : B.Next)
          if (!Ended || To != F->ExitBlock)
            Visit(To);
      }
      if (!Seen.test(F->ExitBlock)) {
        F->NeverReturns = F->Relevant = true;
        Changed = true;
      }
    }
  }
}

/// Whether something that matters is run when an object of type \p T dies. What
/// is destroyed through a pointer (\p Whole is false) may be of a class that is
/// derived from it.
bool Engine::endMatters(QualType T, bool Whole, unsigned Depth) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || Depth > 4)
    return false;
  R = R->getDefinition();
  if (isOwner(T)) {
    if (!hasDefaultDeleter(R)) {
      const FunctionDecl *D = deleterOf(R);
      const FunctionFacts *Body = D ? factsOf(D) : nullptr;
      return Body && Body->Relevant;
    }
    return endMatters(ownedType(R), /*Whole=*/false, Depth + 1);
  }
  if (!Whole && R->isPolymorphic() && !R->isEffectivelyFinal()) {
    const SourceManager &SM = Ctx.getSourceManager();
    if (!SM.isInSystemHeader(SM.getExpansionLoc(R->getLocation())))
      return true;
  }
  const CXXDestructorDecl *Dtor = R->getDestructor();
  if (!Dtor || R->hasTrivialDestructor())
    return false;
  if (const FunctionFacts *Body = factsOf(Dtor); Body && Body->Relevant)
    return true;
  return llvm::any_of(R->fields(),
                      [&](const FieldDecl *F) {
                        return endMatters(F->getType(), true, Depth + 1);
                      }) ||
         llvm::any_of(R->bases(), [&](const CXXBaseSpecifier &B) {
           return endMatters(B.getType(), true, Depth + 1);
         });
}

/// Whether an object of type \p T is a connection of an SDK, or contains one.
bool Engine::holdsConnection(QualType T, unsigned Depth) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || Depth > 4)
    return false;
  if (isOwner(T))
    return holdsConnection(ownedType(R), Depth + 1);
  R = R->getDefinition();
  return llvm::any_of(R->methods(),
                      [&](const CXXMethodDecl *F) {
                        const FunctionModel *M = Models.function(F);
                        return M && M->opens() &&
                               M->Handle.From == Place::Root::This;
                      }) ||
         llvm::any_of(R->fields(),
                      [&](const FieldDecl *F) {
                        return holdsConnection(F->getType(), Depth + 1);
                      }) ||
         llvm::any_of(R->bases(), [&](const CXXBaseSpecifier &B) {
           return holdsConnection(B.getType(), Depth + 1);
         });
}

/// Marks the functions that hand what they know to unknown code, which may
/// change it, and tracks the pointers on the way there. No branch matters for
/// that: whatever may be handed on is.
void Engine::findHandsOn() {
  auto BodyOf = [&](const CallSite &C) {
    return C.Callee && !C.Model ? factsOf(C.Callee) : nullptr;
  };
  // The variables and fields that lead to what unknown code gets.
  llvm::SmallPtrSet<const void *, 16> Handed;
  bool Changed = true;
  auto Hand = [&](const Term *Top) {
    eachTerm(Top, [&](const Term *T) {
      if (T->K == Term::Kind::Load)
        if (const void *Key = T->At->key())
          Changed |= Handed.insert(Key).second;
    });
  };
  // They matter where they lead to what matters.
  auto Pass = [&](const void *To, QualType Type, const Term *Value) {
    if (!Handed.count(To) || !Type->isPointerType())
      return;
    Hand(Value);
    eachTerm(Value, [&](const Term *T) {
      // An object matters where a part of it does.
      const bool IsWhole = T->K == Term::Kind::Address && T->At->Steps.empty();
      if (IsWhole ||
          ((T->K == Term::Kind::Load || T->K == Term::Kind::Address) &&
           isTracked(T->At)))
        Changed |= Tracked.insert(To).second;
    });
  };
  while (Changed) {
    Changed = false;
    for (auto &[Key, F] : Functions) {
      for (const CallSite &C : F->Calls) {
        const FunctionFacts *Body = BodyOf(C);
        if (Body)
          for (auto [P, T] : llvm::zip(Body->F->parameters(), C.Args))
            Pass(P->getCanonicalDecl(), P->getType(), T);
        if (Body ? !Body->HandsOn : C.Model || C.IsLog || !spreads(C))
          continue;
        Changed |= !F->HandsOn;
        F->HandsOn = true;
        if (!Body)
          for (auto [T, IsConst] : llvm::zip(C.Args, C.ArgIsConst))
            if (!IsConst)
              Hand(T);
      }
      for (const Block &B : F->Blocks)
        for (const Fact &Fa : B.Facts)
          if (Fa.K == Fact::Kind::TimeGate) {
            Changed |= !F->HandsOn;
            F->HandsOn = true;
          } else if (Fa.K == Fact::Kind::Assign) {
            if (const QualType T = Fa.At->type(); !T.isNull())
              Pass(Fa.At->key(), T, Fa.Value);
          }
    }
  }
}

/// The functions that wait, or call one that does.
llvm::DenseSet<const FunctionDecl *> Engine::waiting() const {
  llvm::DenseSet<const FunctionDecl *> All;
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const auto &[Key, F] : Functions)
      if (!All.contains(Key) && llvm::any_of(F->Calls, [&](const CallSite &C) {
            return C.IsWait ||
                   (C.Callee && All.contains(C.Callee->getCanonicalDecl()));
          }))
        Changed = All.insert(Key).second;
  }
  return All;
}

void Engine::relevance() {
  findDeadEnds();
  // What each block of each function does, once.
  struct Info {
    std::vector<int> PostDom;
    std::vector<bool> Blocks; ///< does something relevant
    std::vector<std::pair<int, llvm::BitVector>>
        Branches; ///< block, and the blocks it decides about
    /// Of those the ones that decide whether a call of the function ends.
    llvm::SmallDenseSet<int, 2> Stays;
  };
  llvm::MapVector<const FunctionFacts *, Info> Infos;
  const auto Waiting =
      Only ? waiting() : llvm::DenseSet<const FunctionDecl *>();
  // Whether the loop that the branch at the end of \p B is in, of the blocks
  // \p In, may be left there.
  auto MayLeave = [](const FunctionFacts &F, int B, const llvm::BitVector &In) {
    auto ComesBack = [&](int From) {
      llvm::BitVector Seen(F.Blocks.size());
      llvm::SmallVector<int, 16> Todo = {From};
      while (!Todo.empty()) {
        const int X = Todo.pop_back_val();
        if (X == B)
          return true;
        if (X < 0 || Seen.test(X))
          continue;
        Seen.set(X);
        llvm::append_range(Todo, F.Blocks[X].Next);
      }
      return false;
    };
    return In.test(B) && llvm::any_of(F.Blocks[B].Next, [&](int To) {
             return To >= 0 && !ComesBack(To);
           });
  };
  // Whether somebody waits in the blocks \p In of a loop, or calls an SDK about
  // a connection that is set aside.
  auto Waits = [&](const FunctionFacts &F, const llvm::BitVector &In) {
    return llvm::any_of(In.set_bits(), [&](unsigned B) {
      return llvm::any_of(F.Blocks[B].Facts, [&](const Fact &Fa) {
        return Fa.K == Fact::Kind::Call &&
               (Fa.Call->IsWait || Aside.contains(Fa.Call->E) ||
                (Fa.Call->Callee &&
                 Waiting.contains(Fa.Call->Callee->getCanonicalDecl())));
      });
    });
  };
  for (auto &[Key, F] : Functions) {
    Info I;
    PostDominators P(*F);
    I.PostDom = P.Immediate;
    I.Blocks.assign(F->Blocks.size(), false);
    for (int B = 0; B < int(F->Blocks.size()); ++B) {
      const Block &Bl = F->Blocks[B];
      if (Bl.Leave.K != Exit::Kind::Branch && Bl.Leave.K != Exit::Kind::Switch)
        continue;
      llvm::BitVector Reach(F->Blocks.size());
      llvm::SmallVector<int, 32> Todo;
      const int Stop = I.PostDom[B];
      auto Visit = [&](int To) {
        if (To >= 0 && To != Stop && !Reach.test(To)) {
          Reach.set(To);
          Todo.push_back(To);
        }
      };
      for (int To : Bl.Next)
        Visit(To);
      auto Spread = [&, &Blocks = F->Blocks] {
        while (!Todo.empty()) {
          int X = Todo.pop_back_val();
          for (int To : Blocks[X].Next)
            Visit(To);
          Visit(Blocks[X].Handler);
        }
      };
      Spread();
      // A loop on a flag decides whether anything behind it is reached at all,
      // and so does one that waits where others are set aside. In a helper that
      // is what is behind its call.
      const Term *Asked = Bl.Leave.Condition;
      const bool OnFlag = isFlag(Asked);
      const bool ForWait = Only && Waits(*F, Reach);
      const bool Leaves = (OnFlag || ForWait) && MayLeave(*F, B, Reach);
      if (Leaves && (ForWait || asksState(Asked)) &&
          Called.contains(F->F->getCanonicalDecl())) {
        I.Stays.insert(B);
        F->Relevant = true;
      }
      if (Reach.test(B) && Stop >= 0 && (OnFlag || (ForWait && Leaves))) {
        Reach.set(Stop);
        Todo.push_back(Stop);
        Spread();
      }
      I.Branches.push_back({B, std::move(Reach)});
    }
    Infos[F.get()] = std::move(I);
  }

  bool Changed = true;
  llvm::SmallPtrSet<const Stmt *, 16> Logical;
  llvm::SmallPtrSet<const Expr *, 16> Asked; ///< library calls that decide
  llvm::DenseSet<const void *> OnlyText;     ///< tracked for what NeedText says
  auto Track = [&](const void *Key) {
    if (Key && (Tracked.insert(Key).second || OnlyText.erase(Key)))
      Changed = true;
  };
  auto TrackText = [&](const void *Key) {
    if (Key && Tracked.insert(Key).second) {
      OnlyText.insert(Key);
      Changed = true;
    }
  };
  auto IsOnlyText = [&](const Access *A) {
    return OnlyText.contains(A->key());
  };
  for (const auto &R : Roots)
    if (const Place *Data = R->besides())
      Track(&Ctx.Idents.get(Data->Fields.front()));
  auto Matters = [&](const FunctionDecl *Callee) {
    auto F = Functions.find(Callee);
    if (F != Functions.end() && !F->second->ResultMatters) {
      F->second->ResultMatters = true;
      Changed = true;
    }
  };
  // Whether it matters where a call waits, and others run meanwhile. Where some
  // connections are set aside it comes last, when what decides is known.
  bool WaitsMatter = !Only;
  auto ResultMatters = [&](const Expr *Site) {
    // A new connection is one, and an attempt may fail, whatever was before.
    if (const auto Was = Aside.find(Site); Was != Aside.end() && !WaitsMatter &&
                                           !Was->second.Model->creates() &&
                                           !Was->second.Model->opens())
      Wanted.insert(Site);
    auto I = Sites.find(Site);
    if (I == Sites.end())
      return;
    const CallSite &C = *I->second;
    if (!C.Callee) {
      // Through a pointer: of whatever it may point to.
      if (C.Target)
        for (const FunctionDecl *F : AddressTaken)
          Matters(F);
      return;
    }
    Matters(C.Callee->getCanonicalDecl());
    for (const FunctionFacts *F : overriders(C))
      Matters(F->F->getCanonicalDecl());
    // What a library makes of objects of the program tells of them.
    if (C.IsSystem && !C.Model && Asked.insert(Site).second)
      Changed = true;
  };
  auto RunsCallback = [&](const Model *Pump) {
    return llvm::any_of(Roots, [&](const auto &R) {
      const FunctionFacts *F = factsOf(R->F);
      return R->In == Root::Context::Pump && R->Callback->Owner == Pump && F &&
             F->Relevant;
    });
  };
  // A variable or field matters, and the pointers on the way to it.
  auto NeedTerm = [&](const Term *Top) {
    eachTerm(Top, [&](const Term *T) {
      if (T->K == Term::Kind::Result)
        ResultMatters(T->Site);
      // Whether a && b holds is known where its branches were followed.
      if (T->K == Term::Kind::And || T->K == Term::Kind::Or ||
          T->K == Term::Kind::Select)
        if (T->Site && Logical.insert(T->Site).second)
          Changed = true;
      if (!T->At || T->K == Term::Kind::Function)
        return;
      const Access *A = T->At;
      if (A->From == Access::Base::Temp)
        ResultMatters(A->Temp);
      if (T->K == Term::Kind::Load &&
          llvm::any_of(A->Steps, [](const auto &S) { return S.Index; }))
        if (const void *Key = A->key())
          Changed |= Judged.insert(Key).second;
      if (A->From == Access::Base::Var &&
          (A->Steps.empty() || A->Var->getType()->isPointerType() ||
           A->Steps.front().Index || isLibraryObject(A->Var)))
        Track(A->Var);
      for (const Access::Step &S : A->Steps)
        Track(S.Field);
    });
  };
  // Where a text comes from that is the identity of a connection. Only what is
  // written in this file can be known, so what else yields one does not matter.
  auto NeedText = [&](const Term *Top) {
    llvm::SmallVector<const Term *, 4> Todo = {Top};
    while (!Todo.empty()) {
      const Term *T = Todo.pop_back_val();
      if (!T)
        continue;
      if (T->K == Term::Kind::Select) {
        NeedTerm(T->A);
        Todo.append({T->B, T->C});
      } else if (T->K == Term::Kind::Result) {
        auto I = Sites.find(T->Site);
        const FunctionFacts *F = I != Sites.end() && I->second->Callee
                                     ? factsOf(I->second->Callee)
                                     : nullptr;
        if (F && llvm::all_of(F->Blocks, [](const Block &B) {
              return llvm::all_of(B.Facts, [](const Fact &Fa) {
                return Fa.K != Fact::Kind::Return ||
                       (Fa.Value && Fa.Value->K == Term::Kind::Text);
              });
            }))
          ResultMatters(T->Site);
      } else if (T->At && T->K != Term::Kind::Function) {
        if (T->At->From == Access::Base::Var)
          TrackText(T->At->Var);
        Todo.push_back(T->At->Pointer);
        for (const Access::Step &S : T->At->Steps)
          TrackText(S.Field);
      }
    }
  };
  // A variable that holds a new connection matters even if nothing is done with
  // it: it tells that the connection is still held.
  llvm::DenseSet<const void *> Holders;
  llvm::SmallPtrSet<const FunctionDecl *, 4> Makers; ///< they return one
  auto IsConnection = [&](const Term *T) {
    if (T && T->K == Term::Kind::Load)
      return Holders.contains(T->At->key());
    if (!T || T->K != Term::Kind::Result)
      return false;
    auto I = Sites.find(T->Site);
    if (I == Sites.end())
      return false;
    const CallSite &C = *I->second;
    return C.Model ? C.Model->creates() && C.Model->opens() &&
                         (C.Model->Handle.From == Place::Root::Return ||
                          C.Std == CallSite::Special::MakeOwner)
                   : C.Callee && Makers.contains(C.Callee->getCanonicalDecl());
  };
  // A record matters, and what leads to it.
  auto NeedRecord = [&](const Access *A) {
    if (A->From == Access::Base::Temp)
      ResultMatters(A->Temp);
    NeedTerm(A->Pointer);
    for (const Access::Step &S : A->Steps)
      NeedTerm(S.Index);
  };
  auto NeedPlace = [&](const Place &P, const CallSite &C) {
    if (P.From == Place::Root::Arg && P.Index < C.Args.size())
      NeedTerm(C.Args[P.Index]);
    else if (P.From == Place::Root::This)
      NeedTerm(C.Self);
    for (const std::string &F : P.Fields)
      Track(&Ctx.Idents.get(F));
    // An out-parameter: what it points to is a handle.
    if (P.Deref && P.From == Place::Root::Arg && P.Index < C.Args.size() &&
        C.Args[P.Index]->K == Term::Kind::Address)
      NeedTerm(C.Args[P.Index]);
  };

  while (Changed) {
    Changed = false;
    for (auto &[F, I] : Infos) {
      FunctionFacts &Facts = *const_cast<FunctionFacts *>(F);
      bool Any = Facts.Relevant;
      for (int B = 0; B < int(Facts.Blocks.size()); ++B) {
        for (const Fact &Fa : Facts.Blocks[B].Facts) {
          bool Is = false, Ends = false, Moves = false;
          switch (Fa.K) {
          case Fact::Kind::Call: {
            const CallSite &C = *Fa.Call;
            const FunctionFacts *Body = C.Callee ? factsOf(C.Callee) : nullptr;
            if (C.Model) {
              switch (C.Model->What) {
              case Role::Config:
              case Role::Init:
              case Role::NotStatus:
              case Role::Derive:
                Is = bool(C.Model->UserData);
                break;
              case Role::Pump:
                // One for all connections matters for who runs in it.
                Is = WaitsMatter || C.Model->Handle.From == Place::Root::Arg ||
                     C.Model->Handle.From == Place::Root::This ||
                     RunsCallback(C.Model->Owner);
                break;
              default:
                Is = true;
              }
              for (const auto &[Arg, O] : C.Options) {
                Is = true;
                NeedTerm(C.Args[Arg]);
                if (!O->Field.empty())
                  Track(&Ctx.Idents.get(lastName(O->Field)));
              }
              if (Is) {
                NeedPlace(C.Model->Handle, C);
                NeedPlace(C.Model->UserData, C);
                NeedPlace(C.Model->SyncIf.On, C);
                NeedPlace(C.Model->Connectionless.On, C);
                for (const auto *Parts : {&C.Model->Identity, &C.Model->Server})
                  for (const Place &P : *Parts) {
                    if (P.From == Place::Root::Arg && P.Index < C.Args.size())
                      NeedText(C.Args[P.Index]);
                    for (const std::string &F : P.Fields)
                      TrackText(&Ctx.Idents.get(F));
                  }
                for (const CallbackModel *R : C.Registers) {
                  NeedPlace(R->Callback, C);
                  NeedPlace(R->DataAt, C);
                  NeedPlace(R->When.On, C);
                }
              }
              if (C.Model->creates() && C.Std == CallSite::Special::MakeOwner &&
                  C.Callee && factsOf(C.Callee) && factsOf(C.Callee)->Relevant)
                Is = true;
            } else if (!C.Registers.empty() || !C.Handlers.empty()) {
              Is = true;
              for (const CallbackModel *R : C.Registers) {
                NeedPlace(R->Callback, C);
                NeedPlace(R->DataAt, C);
              }
              for (const HandlerModel *H : C.Handlers) {
                NeedPlace(H->Callback, C);
                NeedPlace(H->DataAt, C);
                NeedPlace(H->Repeats.On, C);
              }
            } else if (!C.Drives.empty()) {
              Is = true;
              NeedTerm(C.Self);
              for (const Term *A : C.Args)
                NeedTerm(A);
              for (const HandlerModel::Drive *D : C.Drives)
                NeedPlace(D->Repeats.On, C);
            } else if (C.Flag) {
              Is = true;
              NeedPlace(C.Flag->Object, C);
              NeedPlace(C.Flag->Mask, C);
              NeedPlace(C.Flag->Bit, C);
              NeedPlace(C.Flag->Item, C);
              NeedPlace(C.Flag->Keeps, C);
              for (const Condition *If :
                   {&C.Flag->Given, &C.Flag->When, &C.Flag->Clears,
                    &C.Flag->All, &C.Flag->Forever})
                NeedPlace(If->On, C);
            } else if (Body || !overriders(C).empty()) {
              llvm::SmallVector<const FunctionFacts *, 2> May(overriders(C));
              if (Body)
                May.push_back(Body);
              for (const FunctionFacts *One : May) {
                if (!One->Relevant)
                  continue;
                Is = true;
                for (auto [P, A] : llvm::zip(One->F->parameters(), C.Args))
                  if (OnlyText.contains(P->getCanonicalDecl()))
                    NeedText(A);
                  else if (Tracked.contains(P->getCanonicalDecl()) ||
                           P->getType()->isReferenceType() ||
                           carries(P->getType()))
                    NeedTerm(A);
                NeedTerm(C.Self);
              }
            } else if (C.Target) {
              Is = true;
              NeedTerm(C.Target);
              for (const Term *A : C.Args)
                if (A->K == Term::Kind::Address || A->K == Term::Kind::Load)
                  NeedTerm(A);
            }
            if (Asked.count(C.E)) {
              auto Judge = [&](const Term *T) {
                if (T && T->K == Term::Kind::Result)
                  ResultMatters(T->Site);
                if (!T || !T->At || T->K == Term::Kind::Function)
                  return;
                if (T->At->From == Access::Base::Temp)
                  ResultMatters(T->At->Temp);
                if (const void *Key = T->At->key())
                  Changed |= Judged.insert(Key).second;
                // A text, or the only number.
                if (T->K == Term::Kind::Load &&
                    (C.Args.size() == 1 || holdsText(T->At)))
                  NeedTerm(T);
                else
                  NeedTerm(T->At->Pointer);
              };
              Judge(C.Self);
              llvm::for_each(C.Args, Judge);
            }
            // A library makes something of what decides.
            if (C.IsSystem && !C.Model)
              for (const Term *T :
                   {C.Self, C.Args.empty() ? nullptr : C.Args[0]})
                Is |= T && T->K == Term::Kind::Address &&
                      Judged.contains(T->At->key());
            for (const ReconnectOption *O : C.Reconnects) {
              Is = true;
              if (O->Handle)
                NeedPlace(O->Handle, C);
              else
                NeedTerm(C.Self);
              NeedPlace(O->Value, C);
            }
            if (C.EndsProgram || C.EndsThread ||
                (C.IsFamily && C.Self && isAssignment(C.Callee)))
              Is = true;
            if (C.Std == CallSite::Special::CompareExchange) {
              Is = true;
              NeedTerm(C.Self);
              for (const Term *A : C.Args)
                NeedTerm(A);
            }
            if (C.IsWait && !C.Model)
              Is |= WaitsMatter;
            if (C.Until && Any) {
              NeedTerm(C.Until);
              if (C.Until->K == Term::Kind::Function)
                Matters(C.Until->Callee->getCanonicalDecl());
            }
            if (C.Std == CallSite::Special::ResetOwner ||
                C.Std == CallSite::Special::ReleaseOwner) {
              Is = true;
              NeedTerm(C.Self);
              for (const Term *A : C.Args)
                NeedTerm(A);
            }
            // Something unknown may change what matters, or wait.
            if (!C.Model && !Body && !C.IsSystem && !C.IsFamily && !C.IsLog)
              Is |= Any && (WaitsMatter || !C.IsWait);
            break;
          }
          case Fact::Kind::Assign:
            if (!Fa.At->Steps.empty() && Fa.At->From == Access::Base::Var &&
                Fa.At->Steps.back().Field == &Ctx.Idents.get(DeleterField))
              Track(Fa.At->Var);
            if (IsConnection(Fa.Value)) {
              const void *Key = Fa.At->key();
              if (Key && Holders.insert(Key).second)
                Changed = true;
              Track(Key);
            }
            Is = judges(Fa.At);
            if (isTracked(Fa.At)) {
              if (IsOnlyText(Fa.At)) {
                NeedText(Fa.Value);
                NeedText(Fa.At->Pointer);
              } else {
                NeedTerm(Fa.Value);
                eachTerm(Fa.At, [&](const Term *T) { NeedTerm(T); });
              }
              Is = true;
            }
            if (Fa.Value && Fa.Value->K == Term::Kind::Function &&
                !Fa.At->Steps.empty() && Fa.At->Steps.back().Field &&
                (!Models.callbackField(Fa.At->fields()).empty() ||
                 !Models.handlerField(Fa.At->fields()).empty()))
              Is = true;
            // A function kept for later calls.
            if (Fa.Value && Fa.Value->K == Term::Kind::Function &&
                Fa.At->From == Access::Base::Var && Fa.At->Steps.empty())
              Is |= Tracked.contains(Fa.At->Var);
            break;
          case Fact::Kind::Copy:
            Is = Fa.At->From == Access::Base::Var
                     ? Fa.At->Var->getType()->isRecordType()
                     : Fa.At->From == Access::Base::Temp;
            // What is copied as a whole may matter in a part.
            if (Fa.From && carries(Fa.Of)) {
              Is = Moves = true;
              NeedRecord(Fa.From);
              NeedRecord(Fa.At);
            }
            // What is made of an object that a library looks at.
            if (Fa.From && judges(Fa.At)) {
              if (Fa.From->From == Access::Base::Temp)
                ResultMatters(Fa.From->Temp);
              if (const void *Key = Fa.From->key()) {
                Changed |= Judged.insert(Key).second;
                Track(Key);
              }
            }
            break;
          case Fact::Kind::Return:
            if (IsConnection(Fa.Value) &&
                Makers.insert(F->F->getCanonicalDecl()).second) {
              Changed = true;
              Matters(F->F->getCanonicalDecl());
            }
            if (Facts.ResultMatters) {
              NeedTerm(Fa.Value);
              if (Fa.From && carries(Fa.Of))
                NeedRecord(Fa.From);
              Is = true;
            }
            break;
          case Fact::Kind::Throw:
            Is = true;
            break;
          case Fact::Kind::End:
            Is = !Fa.Var || Fa.Var->getType()->isRecordType() ||
                 Tracked.contains(Fa.Var->getCanonicalDecl());
            if (const auto *D = dyn_cast_or_null<CXXDeleteExpr>(Fa.S);
                D && !Fa.Var) {
              if (endMatters(D->getDestroyedType(), false) ||
                  holdsConnection(D->getDestroyedType())) {
                eachTerm(Fa.At, [&](const Term *T) { NeedTerm(T); });
                Ends = true;
              }
            } else if (Fa.Var && endMatters(Fa.Var->getType(), true)) {
              if (isOwner(Fa.Var->getType()))
                Track(Fa.Var->getCanonicalDecl());
              Ends = true;
            }
            break;
          case Fact::Kind::TimeGate:
            break; // what it decides about makes it matter
          }
          // Only effects that outlive the function make it relevant.
          if (Is && (Fa.K != Fact::Kind::Copy || Moves) &&
              (Fa.K != Fact::Kind::End || Ends) && Fa.K != Fact::Kind::Return &&
              !Facts.Relevant) {
            const bool LocalOnly =
                (Fa.K == Fact::Kind::Assign || Moves) &&
                Fa.At->From == Access::Base::Var &&
                diesWith(Fa.At->Var, F->F) &&
                !(Fa.Value && Fa.Value->K == Term::Kind::Function &&
                  !Fa.At->Steps.empty());
            // A refusal by what the program keeps is a gate.
            const bool RefusesOnly =
                Fa.K == Fact::Kind::Throw &&
                llvm::none_of(I.Branches, [&](const auto &Branch) {
                  return Branch.second.test(B) &&
                         asksState(Facts.Blocks[Branch.first].Leave.Condition);
                });
            if (!LocalOnly && !RefusesOnly) {
              Facts.Relevant = true;
              Any = true;
              Changed = true;
            }
          }
          if (Facts.ResultMatters && !Facts.Relevant) {
            Facts.Relevant = true;
            Changed = true;
          }
          if (Is && !I.Blocks[B]) {
            I.Blocks[B] = true;
            Changed = true;
          }
        }
      }
      if (!Facts.Relevant)
        continue;
      for (auto &[B, Decides] : I.Branches) {
        Exit &X = Facts.Blocks[B].Leave;
        if (X.Relevant)
          continue;
        bool Relevant = (X.S && Logical.count(X.S)) || I.Stays.contains(B);
        for (int D : Decides.set_bits())
          Relevant |= I.Blocks[D];
        // To wait or not to wait is possible in any case.
        if (!Relevant || (Only && WaitsMatter))
          continue;
        X.Relevant = true;
        Changed = true;
        NeedTerm(X.Condition);
      }
    }
    if (!Changed && !WaitsMatter) {
      wantCallbacks();
      wantHandles();
      if (!Wanted.empty())
        return;
      for (auto &[Key, F] : Functions) {
        const Info &I = Infos[F.get()];
        F->OnlyWaits = !F->Relevant ||
                       (!llvm::is_contained(I.Blocks, true) && I.Stays.empty());
      }
      Changed = WaitsMatter = true;
    }
  }

  findHandsOn();

  // Which results and locals are dead where.
  for (auto &[F, I] : Infos) {
    FunctionFacts &Facts = *const_cast<FunctionFacts *>(F);
    if (!Facts.Relevant && !Facts.HandsOn)
      continue;
    llvm::DenseMap<const Expr *, int> Home;
    for (int B = 0; B < int(Facts.Blocks.size()); ++B)
      for (const Fact &Fa : Facts.Blocks[B].Facts)
        if (Fa.K == Fact::Kind::Call)
          Home[Fa.Call->E] = B;
        else if (Fa.K == Fact::Kind::Assign &&
                 Fa.At->From == Access::Base::Temp)
          Home[Fa.At->Temp] = B;
    llvm::DenseMap<const Expr *, unsigned>
        Use; // 1: own block, 2: own branch, 4: elsewhere
    auto UseIn = [&](const Term *Top, int B, bool Branch) {
      eachTerm(Top, [&](const Term *T) {
        const Expr *Site = T->K == Term::Kind::Result ? T->Site : nullptr;
        if (T->At && T->At->From == Access::Base::Temp)
          Site = T->At->Temp;
        if (Site)
          Use[Site] |= Home.lookup(Site) != B || !Home.count(Site) ? 4
                       : Branch                                    ? 2
                                                                   : 1;
      });
    };
    llvm::MapVector<const VarDecl *, unsigned> Vars;
    std::vector<llvm::DenseSet<const VarDecl *>> Uses(Facts.Blocks.size()),
        Defs(Facts.Blocks.size());
    llvm::DenseSet<const VarDecl *> Pinned;
    auto Local = [&](const ValueDecl *D) -> const VarDecl * {
      const auto *V = dyn_cast_or_null<VarDecl>(D);
      if (!V || !V->hasLocalStorage() || V->getType()->isRecordType() ||
          V->getType()->isArrayType())
        return nullptr;
      if (cast<Decl>(V->getDeclContext())->getCanonicalDecl() !=
          Facts.F->getCanonicalDecl())
        return nullptr;
      return V->getCanonicalDecl();
    };
    auto Mention = [&](const Access *A, int B) {
      if (A && A->From == Access::Base::Var)
        if (const VarDecl *V = Local(A->Var)) {
          Vars.insert({V, 0});
          if (!Defs[B].contains(V))
            Uses[B].insert(V);
        }
    };
    auto MentionTerm = [&](const Term *Top, int B) {
      eachTerm(Top, [&](const Term *T) {
        Mention(T->At, B);
        if (T->K == Term::Kind::Address && T->At->From == Access::Base::Var)
          if (const VarDecl *V = Local(T->At->Var))
            Pinned.insert(V);
      });
    };
    for (int B = 0; B < int(Facts.Blocks.size()); ++B) {
      for (const Fact &Fa : Facts.Blocks[B].Facts) {
        UseIn(Fa.Value, B, false);
        MentionTerm(Fa.Value, B);
        if (Fa.From) {
          if (Fa.From->From == Access::Base::Temp)
            Use[Fa.From->Temp] |= 4;
          Mention(Fa.From, B);
          eachTerm(Fa.From, [&](const Term *T) {
            UseIn(T, B, false), MentionTerm(T, B);
          });
        }
        if (Fa.Call) {
          UseIn(Fa.Call->Self, B, false);
          UseIn(Fa.Call->Target, B, false);
          MentionTerm(Fa.Call->Self, B);
          MentionTerm(Fa.Call->Target, B);
          for (const Term *A : Fa.Call->Args)
            UseIn(A, B, false), MentionTerm(A, B);
        }
        if (Fa.At) {
          eachTerm(Fa.At, [&](const Term *T) {
            UseIn(T, B, false), MentionTerm(T, B);
          });
          const VarDecl *V =
              Fa.At->From == Access::Base::Var ? Local(Fa.At->Var) : nullptr;
          if (V && Fa.K == Fact::Kind::Assign && Fa.At->Steps.empty()) {
            Vars.insert({V, 0});
            if (!Uses[B].contains(V))
              Defs[B].insert(V);
          } else if (V && Fa.K != Fact::Kind::Copy &&
                     (Fa.K != Fact::Kind::End || isOwner(V->getType())))
            Mention(Fa.At, B);
        }
      }
      if (Facts.Blocks[B].Leave.Condition) {
        UseIn(Facts.Blocks[B].Leave.Condition, B, true);
        MentionTerm(Facts.Blocks[B].Leave.Condition, B);
      }
    }
    // A lambda reads what it captures whenever it runs.
    Pinned.insert(Facts.Captured.begin(), Facts.Captured.end());
    for (auto &[Site, B] : Home) {
      unsigned U = Use.lookup(Site);
      if (U & 4)
        continue;
      (U & 2 ? Facts.Blocks[B].ConditionTemps : Facts.Blocks[B].LocalTemps)
          .push_back(Site);
    }
    // Liveness of locals.
    unsigned N = 0;
    for (auto &V : Vars)
      V.second = N++;
    if (!N)
      continue;
    std::vector<llvm::BitVector> LiveIn(Facts.Blocks.size(),
                                        llvm::BitVector(N));
    for (bool Moved = true; Moved;) {
      Moved = false;
      for (int B = 0; B < int(Facts.Blocks.size()); ++B) {
        llvm::BitVector L(N);
        for (int To : Facts.Blocks[B].Next)
          if (To >= 0)
            L |= LiveIn[To];
        if (Facts.Blocks[B].Handler >= 0)
          L |= LiveIn[Facts.Blocks[B].Handler];
        for (const VarDecl *V : Defs[B])
          L.reset(Vars[V]);
        for (const VarDecl *V : Uses[B])
          L.set(Vars[V]);
        if (L != LiveIn[B]) {
          LiveIn[B] = std::move(L);
          Moved = true;
        }
      }
    }
    // What is dead in a block and was not where it comes from ends on its
    // entry.
    std::vector<llvm::BitVector> Ends(Facts.Blocks.size(), llvm::BitVector(N));
    if (Facts.Entry >= 0)
      Ends[Facts.Entry].set();
    for (int B = 0; B < int(Facts.Blocks.size()); ++B) {
      llvm::BitVector Had = LiveIn[B];
      for (const VarDecl *V : Defs[B])
        Had.set(Vars[V]);
      for (int To : Facts.Blocks[B].Next)
        if (To >= 0)
          Ends[To] |= Had;
      if (Facts.Blocks[B].Handler >= 0)
        Ends[Facts.Blocks[B].Handler] |= Had;
    }
    for (int B = 0; B < int(Facts.Blocks.size()); ++B) {
      auto &Dead = Facts.Blocks[B].Dead;
      Ends[B].reset(LiveIn[B]);
      for (unsigned V : Ends[B].set_bits())
        if (const VarDecl *Var = (Vars.begin() + V)->first;
            !Pinned.contains(Var))
          Dead.push_back(Var);
      llvm::sort(Dead);
    }
  }
}

} // namespace iot
